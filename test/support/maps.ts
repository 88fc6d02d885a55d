import fc from "fast-check";
import { inPlaceId } from "../../src/model/ids.ts";
import type { ArgumentMap, Citation, Inference, Statement, Target } from "../../src/model/map.ts";
import { shortText, statementText } from "./texts.ts";

export { generated } from "./generated.ts";

const NOWHERE = {
  start: { offset: 0, line: 1, column: 1 },
  end: { offset: 0, line: 1, column: 1 },
} as const;

/**
 * Any map that has no errors. It grows step by step, each step an inference whose premises are new statements or
 * ones that are there already; what would break a rule (a circle, support and attack by the same premise) is left out.
 */
export function argumentMaps({ steps = 14 }: { readonly steps?: number } = {}): fc.Arbitrary<ArgumentMap> {
  return fc
    .record({
      furniture,
      texts: fc.array(statement, { minLength: 1, maxLength: steps * 3, size: "max" }),
      heads: fc.oneof(
        { weight: 3, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) },
      ),
      steps: fc.array(step, { maxLength: steps, size: "max" }),
      ids: fc.constantFrom("s", "The-", "ключ_", "前提", "no-", "20"),
    })
    .map(build);
}

const pick = fc.nat({ max: 1000 });
/** There in so many of five cases. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, often: 1 | 2 | 3 | 4) =>
  fc.oneof({ weight: 5 - often, arbitrary: fc.constant(undefined) }, { weight: often, arbitrary });

interface CitationPlan {
  readonly source: number | undefined;
  readonly place: string;
}

const statement = fc.record({
  text: statementText,
  voice: maybe(pick, 1),
  citations: fc.oneof(
    { weight: 3, arbitrary: fc.constant<CitationPlan[]>([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ source: maybe(pick, 3), place: fc.constantFrom("¶2", "p. 14, n. 3", "") }),
        { maxLength: 2 },
      ),
    },
  ),
  quote: maybe(shortText, 1),
  group: maybe(pick, 2),
  unstated: fc.boolean(),
  note: maybe(shortText, 1),
  tags: fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.array(shortText, { maxLength: 3 }) },
  ),
});

const step = fc.record({
  kind: fc.constantFrom("support", "support", "support", "attack", "undercut"),
  /** What it leads to: the newest (chains), the first (fans), or any. */
  at: fc.constantFrom("newest", "first", "any", "any"),
  target: pick,
  premises: fc.array(
    fc.record({
      shared: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      which: pick,
      inPlace: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  named: fc.boolean(),
  scheme: maybe(shortText, 1),
  weight: maybe(fc.constantFrom(0, 1, 0.5, 1e-7), 1),
  note: maybe(shortText, 1),
});

const furniture = fc.record({
  title: maybe(shortText, 3),
  caption: maybe(statementText, 1),
  lang: fc.constantFrom("en", "en", "en", "de", "zh", "ar", "he"),
  figure: fc.record(
    {
      direction: fc.constantFrom("left", "right", "up"),
      style: fc.constantFrom("blocks", "classic"),
      paper: fc.constantFrom("a4", "letter", "a3"),
    },
    { requiredKeys: [] },
  ),
  sources: fc.array(
    fc.record({
      title: maybe(shortText, 3),
      authors: fc.array(shortText, { maxLength: 3 }),
      date: maybe(fc.constantFrom("2025", "0090", "2025-07-02", "约公元前3世纪"), 1),
      url: maybe(fc.constantFrom("https://example.org/?a=1&b=2", "doi:10.1000/182"), 1),
      file: maybe(fc.constantFrom("texts/article.txt"), 1),
    }),
    { maxLength: 2 },
  ),
  voices: fc.array(shortText, { maxLength: 3 }),
  groups: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.array(shortText, { maxLength: 4 }) },
  ),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
interface Plan {
  readonly furniture: Of<typeof furniture>;
  readonly texts: readonly Of<typeof statement>[];
  readonly heads: number;
  readonly steps: readonly Of<typeof step>[];
  readonly ids: string;
}

interface Draft {
  readonly plan: Of<typeof step>;
  readonly from: number[];
  readonly target: { readonly kind: Target["kind"]; readonly of: number };
}

const chosen = <T>(all: readonly T[], which: number | undefined): T | undefined =>
  which === undefined || all.length === 0 ? undefined : all[which % all.length];

function build(plan: Plan): ArgumentMap {
  let count = plan.heads;
  const drafts: Draft[] = [];
  for (const step of plan.steps) {
    const undercuts = step.kind === "undercut" && drafts.length > 0;
    const kind = undercuts ? "undercut" : step.kind === "attack" ? "attack" : "support";
    const of = {
      newest: (undercuts ? drafts.length : count) - 1,
      first: 0,
      any: step.target % (undercuts ? drafts.length : count),
    }[step.at];
    const target = { kind, of } as const;
    const from: number[] = [];
    for (const { shared, which } of step.premises) {
      const old = which % count;
      if (shared && !from.includes(old) && allowed(old, target, drafts)) from.push(old);
      else from.push(count++);
    }
    drafts.push({ plan: step, from, target });
  }
  return written(plan, drafts, count);
}

/** Whether an old statement may be a premise of what leads to this target. */
function allowed(premise: number, { kind, of }: Draft["target"], drafts: readonly Draft[]): boolean {
  if (kind === "undercut") return true;
  const opposite = kind === "support" ? "attack" : "support";
  const contradicts = drafts.some(
    (d) => d.target.kind === opposite && d.target.of === of && d.from.includes(premise),
  );
  return premise !== of && !contradicts && (kind === "attack" || !restsOn(premise, of, drafts));
}

function restsOn(conclusion: number, reason: number, drafts: readonly Draft[]): boolean {
  const open = [conclusion];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === reason) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { from, target } of drafts)
      if (target.kind === "support" && target.of === at) open.push(...from);
  }
  return false;
}

function written(
  { furniture, texts, ids: prefix }: Plan,
  drafts: readonly Draft[],
  count: number,
): ArgumentMap {
  const all = [...Array(count).keys()];
  const sources = furniture.sources.map((source, i) => ({ ...source, id: `source-${i}`, at: NOWHERE }));
  const voices = furniture.voices.map((name, i) => ({
    id: `v${i}`,
    name,
    short: /^[^,，、]+/.exec(name)?.[0].trim() || name,
    at: NOWHERE,
  }));
  const groups = furniture.groups.map((title, i) => ({ id: `g${i}`, title, at: NOWHERE }));
  const roles = all.map((n) =>
    drafts.some(({ target }) => target.kind === "support" && target.of === n) ? "conclusion" : "premise",
  );
  const names = drafts.map(({ plan }, i) =>
    plan.named || drafts.some(({ target }) => target.kind === "undercut" && target.of === i)
      ? `step_${i}`
      : undefined,
  );
  const attacked = (n: number) => drafts.some(({ target }) => target.kind === "attack" && target.of === n);
  const uses = (n: number) => drafts.filter(({ from }) => from.includes(n)).length;

  const ids = all.map((n) => `${prefix}${n}`);
  const inPlace: number[] = [];
  const written = new Map<string, number>();
  for (const { from, target, plan } of drafts) {
    const goal = target.kind === "undercut" ? names[target.of]! : `${prefix}${target.of}`;
    for (const [i, n] of from.entries()) {
      if (plan.premises[i]?.inPlace !== true || roles[n] !== "premise" || attacked(n) || uses(n) !== 1)
        continue;
      const nth = (written.get(goal) ?? 0) + 1;
      written.set(goal, nth);
      ids[n] = inPlaceId(goal, nth);
      inPlace.push(n);
    }
  }

  const statement = (n: number): Statement => {
    const { text, voice, citations, quote, group, unstated, note, tags } = texts[n % texts.length]!;
    return {
      id: ids[n]!,
      role: roles[n] as Statement["role"],
      text,
      voice: chosen(voices, voice)?.id,
      citations: citations.flatMap(({ source, place }): Citation[] => {
        const id = chosen(sources, source)?.id;
        return id === undefined && place === "" ? [] : [{ source: id, place }];
      }),
      quote,
      group: chosen(groups, group)?.id,
      unstated: unstated && roles[n] === "premise",
      note,
      tags,
      at: NOWHERE,
    };
  };
  const inference = ({ from, target, plan }: Draft, index: number): Inference => ({
    index,
    id: names[index],
    from: from.map((n) => ids[n]!),
    target:
      target.kind === "undercut"
        ? { kind: "undercut", inference: target.of }
        : { kind: target.kind, statement: ids[target.of]! },
    scheme: plan.scheme,
    weight: plan.weight,
    note: plan.note,
    at: NOWHERE,
  });
  const ordered = [
    ...all.filter((n) => roles[n] === "premise" && !inPlace.includes(n)),
    ...all.filter((n) => roles[n] === "conclusion"),
    ...inPlace,
  ];
  const figure = furniture.figure as ArgumentMap["figure"];
  return {
    ...furniture,
    figure,
    sources,
    voices,
    groups,
    statements: ordered.map(statement),
    inferences: drafts.map(inference),
  };
}
