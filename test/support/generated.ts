import { unset } from "../../src/model/field.ts";
import { INFERENCE_FIELDS, MAP_FIELDS, STATEMENT_FIELDS } from "../../src/model/fields.ts";
import type { ArgumentMap, Group, Inference, Statement, Target } from "../../src/model/map.ts";
import { chance } from "../../src/documents/random.ts";
import { WORDS } from "./texts.ts";

interface GeneratedOptions {
  readonly seed?: number;
  /** So many panels; none unless given. */
  readonly groups?: number;
  /** The share of inferences that speak against something; a fifth of them undercuts. */
  readonly objections?: number;
  /** The share of inferences in which a premise is used that stands elsewhere already. */
  readonly shared?: number;
}

/** Where what was never in a file stands. */
export const AT = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0, line: 1, column: 1 } };

/**
 * A map as an analyst might have written it, of so many statements and always the same: a tree of reasons with one
 * to three premises each, objections, some statements that serve twice. In time linear in its size.
 */
export function generated(count: number, options: GeneratedOptions = {}): ArgumentMap {
  const { seed = 1, groups: groupCount = 0, objections = 0.15, shared = 0.04 } = options;
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const groups = Array.from({ length: groupCount }, (_, i): Group => ({
    id: `g${i}`,
    title: title(below),
    at: AT,
  }));
  const idOf = (n: number) => `s${n}`;

  const group: (string | undefined)[] = [groups[0]?.id];
  const conclusions = new Set<number>();
  /** Premises that serve a second time: nothing leads to them, so that no circle can close. */
  const closed = new Set<number>();
  const inferences: Inference[] = [];
  const open = [0];
  let branches = 0;

  while (group.length < count) {
    const place = below(open.length);
    const goal = open[place]!;
    const against = goal !== 0 && random() < objections;
    const last = inferences.at(-1);
    const undercut = against && last !== undefined && random() < 0.2;
    if (!against && closed.has(goal)) {
      open[place] = open.at(-1)!;
      open.pop();
      continue;
    }
    const home = goal === 0 ? groups[branches++ % Math.max(1, groupCount)]?.id : group[goal];
    const premises = Math.min(1 + below(3), count - group.length);
    const from = Array.from({ length: premises }, () => {
      open.push(group.length);
      return group.push(home) - 1;
    });
    const again = below(group.length - premises);
    if (
      !against &&
      again !== 0 &&
      again !== goal &&
      !conclusions.has(again) &&
      !closed.has(again) &&
      random() < shared
    ) {
      closed.add(again);
      from.push(again);
    }
    let target: Target = { kind: against ? "attack" : "support", statement: idOf(goal) };
    if (undercut) {
      inferences[last.index] = { ...last, id: `i${last.index}` };
      target = { kind: "undercut", inference: last.index };
    }
    if (!against) conclusions.add(goal);
    // Most statements have one reason, some have several; the main conclusion has the most.
    if (goal !== 0 && random() < 0.7) {
      open[place] = open.at(-1)!;
      open.pop();
    }
    inferences.push({
      index: inferences.length,
      id: undefined,
      from: from.map(idOf),
      target,
      ...unset(INFERENCE_FIELDS),
      scheme: random() < 0.2 ? WORDS[below(WORDS.length)] : undefined,
      at: AT,
    });
  }
  const statements = group.map((home, n): Statement => ({
    id: idOf(n),
    role: conclusions.has(n) ? "conclusion" : "premise",
    ...unset(STATEMENT_FIELDS),
    text: sentence(below),
    group: home,
    unstated: !conclusions.has(n) && random() < 0.05,
    at: AT,
  }));
  const inRole = (role: Statement["role"]) => statements.filter((one) => one.role === role);
  return {
    ...unset(MAP_FIELDS),
    title: `A generated map of ${count} statements`,
    rivals: [],
    uses: [],
    schemes: [],
    expect: [],
    lang: "en",
    figure: {},
    views: [],
    sources: [],
    voices: [],
    groups,
    statements: [...inRole("premise"), ...inRole("conclusion")],
    inferences,
  };
}

function sentence(below: (n: number) => number): string {
  const words = Array.from({ length: 8 + below(11) }, () => WORDS[below(WORDS.length)]!);
  return `${capital(words.join(" "))}.`;
}

function title(below: (n: number) => number): string {
  return capital(Array.from({ length: 2 + below(3) }, () => WORDS[below(WORDS.length)]!).join(" "));
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
