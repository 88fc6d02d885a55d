import type { ArgumentMap, Inference, StatementId, View } from "../model/map.ts";
import { oncePer } from "../model/once-per.ts";
import { originOf } from "../model/walk.ts";
import { outline } from "./build.ts";
import { withCitedSources } from "./citations.ts";
import { homesOf, usesOf } from "./relations.ts";
import type { Outline } from "./outline.ts";

/** The main conclusions and what leads to them within `depth` steps, without groups. Numbers stay those of the whole. */
export function overview(whole: Outline, depth: number): Outline {
  const known = overviewsOf(whole);
  let found = known.get(depth);
  if (found === undefined) {
    const chosen = within(whole.map, mainsOf(whole), depth);
    found = { ...outline(part(whole.map, chosen, new Set())), numbers: whole.numbers };
    known.set(depth, found);
  }
  return found;
}

/** By depth: a map is divided over pages several times until all are of one size. */
const overviewsOf = oncePer((_: Outline) => new Map<number, Outline>());

/**
 * What a view shows: the inferences whose conclusion it chooses, or all of whose premises it chooses, with what belongs
 * to them, and chosen statements that stand alone.
 */
export function viewed(whole: Outline, view: View): Outline {
  const { map } = whole;
  const statements = chosenBy(view, whole);
  const inferences = new Set<Inference>();
  const reach =
    view.conclusion === undefined && view.depth === undefined
      ? undefined
      : within(
          map,
          view.conclusion === undefined ? mainsOf(whole) : [view.conclusion],
          view.depth ?? Infinity,
        );
  for (const inference of map.inferences) {
    if (reach !== undefined && !reach.has(inference)) continue;
    const { target } = inference;
    const bears = target.kind !== "undercut" && statements.has(target.statement);
    if (bears || inference.from.every((premise) => statements.has(premise))) inferences.add(inference);
  }
  for (const inference of inferences) {
    // What is undercut must be there, even where only the objection was chosen.
    for (let at = inference; at.target.kind === "undercut";) {
      at = map.inferences[at.target.inference]!;
      if (inferences.has(at)) break;
      inferences.add(at);
    }
  }
  // The set grows during iteration: objections to a chosen step, and to those objections, are included.
  const { undercuts } = usesOf(map);
  for (const inference of inferences) {
    for (const objection of undercuts.get(inference.index) ?? []) inferences.add(objection);
  }
  const alone =
    reach === undefined ? statements : new Set([...statements].filter((id) => id === view.conclusion));
  const name = view.title === undefined ? {} : { name: view.title };
  return { ...partOutline(whole, inferences, alone), ...name };
}

/** A part of a map as a figure of its own, with the sources that it cites. Numbers stay those of the whole. */
export function partOutline(
  whole: Outline,
  kept: ReadonlySet<Inference>,
  alone: ReadonlySet<StatementId>,
): Outline {
  const { map, numbers } = whole;
  const shown = outline(withCitedSources(part(map, kept, alone), map));
  // A statement that leads to another one in the whole map is no main conclusion, even if nothing follows from it here.
  const mains = new Set(mainsOf(whole));
  const panels = shown.panels.map((panel) => ({
    ...panel,
    heads: panel.heads.map((head) => ({ ...head, main: head.main && mains.has(head.statement) })),
  }));
  return { ...shown, panels, numbers };
}

/** The statements that meet everything a view asks of statements. */
function chosenBy(view: View, { map }: Outline): ReadonlySet<StatementId> {
  const homes = homesOf(map, usesOf(map));
  const wanted = new Set(view.statements);
  return new Set(
    map.statements
      .filter(
        ({ id, voices, tags }) =>
          (view.group === undefined || homes.get(id) === view.group) &&
          (view.voice === undefined || voices.includes(view.voice)) &&
          (view.tags.length === 0 || tags.some((tag) => view.tags.includes(tag))) &&
          (wanted.size === 0 || wanted.has(id)),
      )
      .map(({ id }) => id),
  );
}

export function mainsOf({ panels, numbers }: Outline): readonly StatementId[] {
  const mains = panels
    .flatMap(({ heads }) => heads.filter((head) => head.main))
    .map((head) => head.statement);
  return mains.length > 0 ? mains : [...numbers.keys()].slice(0, 1);
}

/** The inferences that lead to some statements, directly or within this many steps. */
function within(map: ArgumentMap, from: readonly StatementId[], depth: number): ReadonlySet<Inference> {
  const { reasons, undercuts } = usesOf(map);
  const kept = new Set<Inference>();
  const seen = new Set(from);
  let edge: readonly StatementId[] = from;
  for (let step = 0; step < depth && edge.length > 0; step++) {
    const next: StatementId[] = [];
    const found = edge.flatMap((id) => reasons.get(id) ?? []);
    for (let inference = found.pop(); inference !== undefined; inference = found.pop()) {
      if (kept.has(inference)) continue;
      kept.add(inference);
      found.push(...(undercuts.get(inference.index) ?? []));
      for (const premise of inference.from) {
        if (!seen.has(premise)) next.push(premise);
        seen.add(premise);
      }
    }
    edge = next;
  }
  return kept;
}

/** The part of a map that some of its inferences and statements make up: one panel, whatever groups it comes from. */
function part(map: ArgumentMap, kept: ReadonlySet<Inference>, alone: ReadonlySet<StatementId>): ArgumentMap {
  const used = new Set(alone);
  for (const { from, target } of kept) {
    for (const premise of from) used.add(premise);
    if (target.kind !== "undercut") used.add(target.statement);
  }
  const inferences = map.inferences.filter((inference) => kept.has(inference));
  const positions = new Map(inferences.map(({ index }, position) => [index, position]));
  return {
    ...map,
    groups: [],
    statements: map.statements.filter(({ id }) => used.has(id)).map((one) => ({ ...one, group: undefined })),
    inferences: inferences.map((inference, index) => ({
      ...inference,
      index,
      origin: originOf(inference),
      target:
        inference.target.kind === "undercut"
          ? { kind: "undercut", inference: positions.get(inference.target.inference)! }
          : inference.target,
    })),
  };
}
