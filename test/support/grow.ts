import { shortName } from "../../src/input/resolve/declared.ts";
import { inPlaceId, isInPlace } from "../../src/model/ids.ts";
import { verdictsOf } from "../../src/reason/evaluate.ts";
import { linkOfDoi } from "../../src/model/links.ts";
import { MAP_VOICE } from "../../src/model/map.ts";
import type {
  ArgumentMap,
  Citation,
  FigureWish,
  Inference,
  SourceEntry,
  Statement,
  Target,
  View,
} from "../../src/model/map.ts";
import { AT } from "./generated.ts";
import { WHOLE } from "./views.ts";

/** What a random map is made of. Whatever the numbers are, a map without errors comes out. */
export interface MapPlan {
  readonly furniture: {
    readonly title: string | undefined;
    readonly subtitle: string | undefined;
    readonly author: string | undefined;
    readonly date: string | undefined;
    readonly caption: string | undefined;
    readonly lang: string;
    readonly figure: { readonly [K in keyof FigureWish]?: FigureWish[K] | undefined };
    readonly sources: readonly Omit<SourceEntry, "id" | "at">[];
    readonly voices: readonly string[];
    readonly groups: readonly string[];
  };
  readonly statements: readonly StatementPlan[];
  readonly heads: number;
  readonly steps: readonly StepPlan[];
  /** What the ids of statements begin with. */
  readonly ids: string;
}

/** Voice, sources and group are chosen by any number from those that there are. */
export interface StatementPlan extends Pick<
  Statement,
  "text" | "quote" | "unstated" | "stance" | "standard" | "note" | "tags"
> {
  readonly isShort: boolean;
  /** The number after the last voice is the reserved one. */
  readonly voices: readonly number[];
  readonly citations: readonly CitationPlan[];
  readonly group: number | undefined;
}

export interface CitationPlan {
  readonly source: number | undefined;
  readonly place: string;
}

export interface StepPlan extends Pick<Inference, "scheme" | "short" | "raises" | "weight" | "note"> {
  readonly voice: number | undefined;
  readonly kind: Target["kind"];
  /** What it leads to: the newest (chains), the first (fans), or any. */
  readonly at: "newest" | "first" | "any";
  readonly target: number;
  readonly premises: readonly {
    readonly shared: boolean;
    readonly which: number;
    readonly inPlace: boolean;
  }[];
  readonly named: boolean;
}

/** A step between numbered statements. */
interface Draft {
  readonly plan: StepPlan;
  readonly from: readonly number[];
  readonly kind: Target["kind"];
  /** A statement's number or, for an undercut, a step's. */
  readonly goal: number;
}

export function grown(plan: MapPlan): ArgumentMap {
  let count = plan.heads;
  const drafts: Draft[] = [];
  for (const step of plan.steps) {
    const kind = step.kind === "undercut" && drafts.length === 0 ? "support" : step.kind;
    const goals = kind === "undercut" ? drafts.length : count;
    const goal = { newest: goals - 1, first: 0, any: step.target % goals }[step.at];
    const from: number[] = [];
    for (const { shared, which } of step.premises) {
      const old = which % count;
      if (shared && !from.includes(old) && allowed(old, kind, goal, drafts)) from.push(old);
      else from.push(count++);
    }
    drafts.push({ plan: step, from, kind, goal });
  }
  return written(plan, drafts, count);
}

/** Whether a statement may be a premise of a step to this goal without a circle or a contradiction. */
function allowed(premise: number, kind: Target["kind"], goal: number, drafts: readonly Draft[]): boolean {
  if (kind === "undercut") return true;
  const opposite = kind === "support" ? "attack" : "support";
  const contradicts = drafts.some((d) => d.kind === opposite && d.goal === goal && d.from.includes(premise));
  return premise !== goal && !contradicts && (kind === "attack" || !restsOn(premise, goal, drafts));
}

function restsOn(conclusion: number, reason: number, drafts: readonly Draft[]): boolean {
  const open = [conclusion];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === reason) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { from, kind, goal } of drafts) if (kind === "support" && goal === at) open.push(...from);
  }
  return false;
}

function chosen<T>(all: readonly T[], which: number | undefined): T | undefined {
  return which === undefined || all.length === 0 ? undefined : all[which % all.length];
}

function written(plan: MapPlan, drafts: readonly Draft[], count: number): ArgumentMap {
  const { title, subtitle, author, date, caption, lang, figure } = plan.furniture;
  const sources = plan.furniture.sources.map((source, i) => ({
    ...source,
    url: source.url ?? (source.doi === undefined ? undefined : linkOfDoi(source.doi)),
    id: `source-${i}`,
    at: AT,
  }));
  const voices = plan.furniture.voices.map((name, i) => ({
    id: `v${i}`,
    name,
    short: shortName(name),
    at: AT,
  }));
  const groups = plan.furniture.groups.map((title, i) => ({ id: `g${i}`, title, at: AT }));
  const supported = new Set(drafts.flatMap(({ kind, goal }) => (kind === "support" ? [goal] : [])));
  const undercut = new Set(drafts.flatMap(({ kind, goal }) => (kind === "undercut" ? [goal] : [])));
  const names = drafts.map(({ plan }, i) => (plan.named || undercut.has(i) ? `step_${i}` : undefined));
  const ids = Array.from({ length: count }, (_, n) => `${plan.ids}${n}`);
  const inPlace = writeInPlace(drafts, names, ids);

  const spoken = [...voices, { id: MAP_VOICE }];
  const statement = (n: number): Statement => {
    const {
      voices: speakers,
      isShort,
      citations,
      group,
      unstated,
      stance,
      standard,
      ...same
    } = plan.statements[n % plan.statements.length]!;
    const role = supported.has(n) ? "conclusion" : "premise";
    return {
      ...same,
      id: ids[n]!,
      role,
      short: isShort ? same.text : undefined,
      stance: role === "premise" ? stance : undefined,
      standard: role === "conclusion" ? standard : undefined,
      voices: [...new Set(speakers.map((one) => chosen(spoken, one)!.id))],
      citations: citations.flatMap(({ source, place }): Citation[] => {
        const id = chosen(sources, source)?.id;
        return id === undefined && place === "" ? [] : [{ source: id, place }];
      }),
      group: chosen(groups, group)?.id,
      unstated: unstated && role === "premise",
      at: AT,
    };
  };
  const inference = ({ from, kind, goal, plan }: Draft, index: number): Inference => ({
    index,
    id: names[index],
    from: from.map((n) => ids[n]!),
    target: kind === "undercut" ? { kind, inference: goal } : { kind, statement: ids[goal]! },
    scheme: plan.scheme,
    short: plan.short,
    raises: plan.raises,
    voice: chosen(spoken, plan.voice)?.id,
    weight: plan.weight,
    note: plan.note,
    at: AT,
  });
  const declared = ids.map((_, n) => n).filter((n) => !inPlace.includes(n));
  const order = [
    ...declared.filter((n) => !supported.has(n)),
    ...declared.filter((n) => supported.has(n)),
    ...inPlace,
  ];
  const map: Omit<ArgumentMap, "expect"> = {
    title,
    subtitle,
    author,
    date,
    caption,
    circular: undefined,
    main: mainLine(drafts, ids),
    uses: [],
    schemes: [],
    rivals: declared.length > 1 ? [declared.slice(0, 2).map((n) => ids[n]!)] : [],
    lang,
    figure: Object.fromEntries(Object.entries(figure).filter(([, wish]) => wish !== undefined)),
    sources,
    voices,
    groups,
    statements: order.map(statement),
    inferences: drafts.map(inference),
    views: viewsOf(ids, order, groups),
  };
  // The tests of a map that has no errors are met.
  const expect = [...verdictsOf(map).statements].flatMap(([statement, verdict]) =>
    declared.length > 2 && statement === ids[declared[0]!] ? [{ statement, verdict, at: AT }] : [],
  );
  return { ...map, expect };
}

/** A conclusion and a premise that leads to it, if there are two that the author can name. */
function mainLine(drafts: readonly Draft[], ids: readonly string[]): string[] {
  const isNamed = (n: number) => !isInPlace(ids[n]!);
  for (const { from, kind, goal } of drafts) {
    const premise = from.find(isNamed);
    if (kind === "support" && premise !== undefined && isNamed(goal)) return [ids[goal]!, ids[premise]!];
  }
  return [];
}

/** A view of each kind, of whatever the map has. */
function viewsOf(ids: readonly string[], order: readonly number[], groups: ArgumentMap["groups"]): View[] {
  const own = order.map((n) => ids[n]!).filter((id) => !isInPlace(id));
  return [
    { ...WHOLE, id: "chosen", statements: own.slice(0, 2) },
    { ...WHOLE, id: "deep", title: "Reasons", caption: "What speaks for it.", depth: 2, tags: ["a", "b"] },
    ...groups.slice(0, 1).map((one) => ({ ...WHOLE, id: "panel", group: one.id })),
  ];
}

/** Gives premises that serve one step only, and where the plan says so, the ids they have when written in place. */
function writeInPlace(
  drafts: readonly Draft[],
  names: readonly (string | undefined)[],
  ids: string[],
): number[] {
  const authors = [...ids];
  const goals = new Set(drafts.flatMap(({ kind, goal }) => (kind === "undercut" ? [] : [goal])));
  const found: number[] = [];
  const counts = new Map<string, number>();
  for (const { from, kind, goal, plan } of drafts) {
    const name = kind === "undercut" ? names[goal]! : authors[goal]!;
    for (const [i, n] of from.entries()) {
      const uses = drafts.filter((draft) => draft.from.includes(n)).length;
      if (plan.premises[i]?.inPlace !== true || goals.has(n) || uses > 1) continue;
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      ids[n] = inPlaceId(name, nth);
      found.push(n);
    }
  }
  return found;
}
