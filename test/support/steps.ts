import { WORDS, random } from "../bench/maps.mjs";
import { mapNamed } from "./map-files.ts";

interface Shape {
  /** Statements that question a step, and of which step each does so, by its place; the first step is that of statement 0. */
  readonly undercuts?: readonly [count: number, target: (index: number) => number];
  /** Premises of steps that count together, each for a claim of its own. */
  readonly linked?: readonly number[];
  /** Reasons for what questions a step: one for each of so many. */
  readonly supported?: number;
  readonly groups?: number;
  /** How many people make the statements, one after the other. */
  readonly voices?: number;
  /** Statements of which at most one can hold. */
  readonly rivals?: readonly string[];
}

/** A map in which steps, rather than statements, are what is large. */
export function mapOf({
  undercuts: [count, target] = [0, () => 0],
  linked = [],
  supported,
  groups = 0,
  voices = 0,
  rivals = [],
}: Shape) {
  const next = random(count + linked.reduce((sum, one) => sum + one, 7));
  const sentence = () =>
    Array.from({ length: 8 + Math.floor(next() * 11) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(
      " ",
    );
  let said = 0;
  const premises: string[] = [];
  const conclusions = ["  main: The main claim holds"];
  const inferences = [];
  const state = (into: string[], id: string, group = 0) =>
    into.push(
      `  ${id}: { ${[
        `text: ${sentence()}`,
        ...(groups === 0 ? [] : [`group: g${group % groups}`]),
        ...(voices === 0 ? [] : [`voice: v${said++ % voices}`]),
      ].join(", ")} }`,
    );
  if (count > 0) {
    state(premises, "p0");
    inferences.push("  - { id: i0, from: p0, to: main }");
  }
  for (let i = 1; i <= count; i++) {
    const isSupported = supported !== undefined && i % supported === 0;
    state(isSupported ? conclusions : premises, `p${i}`, Math.floor(i / 20));
    inferences.push(`  - { id: i${i}, from: p${i}, against: i${target(i)} }`);
    if (!isSupported) continue;
    state(premises, `s${i}`, Math.floor(i / 20));
    inferences.push(`  - { from: s${i}, to: p${i} }`);
  }
  linked.forEach((many, claim) => {
    state(conclusions, `c${claim}`, claim);
    const ids = Array.from({ length: many }, (_, i) => `l${claim}x${i}`);
    for (const id of ids) state(premises, id, claim);
    inferences.push(`  - { from: [${ids.join(", ")}], to: c${claim} }`, `  - { from: c${claim}, to: main }`);
  });
  const titles = Array.from({ length: groups }, (_, group) => `  g${group}: Part ${group}`);
  const speakers = Array.from({ length: voices }, (_, voice) => `  v${voice}: Speaker ${voice}`);
  return mapNamed(
    "map.yaml",
    [
      "title: Steps",
      ...(groups === 0 ? [] : ["groups:", ...titles]),
      ...(voices === 0 ? [] : ["voices:", ...speakers]),
      "conclusions:",
      ...conclusions,
      "premises:",
      ...premises,
      "inferences:",
      ...inferences,
      ...(rivals.length === 0 ? [] : ["rivals:", `  - [${rivals.join(", ")}]`]),
    ].join("\n"),
  );
}

/** Each questions the step before it. */
export const chain = (index: number) => index - 1;
/** Three question each step. */
export const tree = (index: number) => Math.floor((index - 1) / 3);
