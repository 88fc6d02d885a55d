import { wordsFor } from "../../language/index.ts";
import { add } from "../../model/lists.ts";
import type { Inference, StatementId } from "../../model/map.ts";
import { anonymous, asideText, isSaid, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import { unjudged } from "./task.ts";

/**
 * Blanks whose statements can change places, because nothing that is printed at them tells them apart: premises of one step, or
 * the only premises of steps of the same kind, to the same end, with the same clues and nothing that leads to them. In
 * reading order.
 */
export function interchangeable(
  { map, numbers }: Outline,
  blanks: ReadonlySet<StatementId>,
  showsVoices: boolean,
): readonly (readonly StatementId[])[] {
  const words = wordsFor(map.lang);
  const voices = voiceNames(map);
  const led = new Set(
    map.inferences.flatMap(({ target }) => (target.kind === "undercut" ? [] : [target.statement])),
  );
  const questioned = new Set(
    map.inferences.flatMap(({ target }) => (target.kind === "undercut" ? [target.inference] : [])),
  );
  const uses = new Map<StatementId, Inference[]>();
  for (const inference of map.inferences) for (const id of inference.from) add(uses, id, inference);
  const alike = new Map<string, StatementId[]>();
  for (const one of map.statements) {
    const [step, ...others] = uses.get(one.id) ?? [];
    if (!blanks.has(one.id) || led.has(one.id) || step === undefined || others.length > 0) continue;
    const { index, from, target, scheme, weight, voice } = step;
    const place = from.length > 1 || questioned.has(index) ? [index] : [target, scheme, weight, voice];
    const shown = unjudged(showsVoices ? one : anonymous(map, one));
    const clues = asideText(map, shown, voices, words);
    // Where voices are not shown, a line for them stands at what somebody says.
    add(alike, JSON.stringify([place, clues, one.unstated, !showsVoices && isSaid(one)]), one.id);
  }
  return [...alike.values()]
    .filter(({ length }) => length > 1)
    .map((ids) => ids.toSorted((a, b) => numbers.get(a)! - numbers.get(b)!))
    .toSorted(([a], [b]) => numbers.get(a!)! - numbers.get(b!)!);
}
