import { wordsFor } from "../../../language/index.ts";
import { add } from "../../../model/lists.ts";
import type { Inference, StatementId } from "../../../model/map.ts";
import { anonymous, asideText, isSaid, voiceNames } from "../../../outline/attribution.ts";
import type { Outline } from "../../../outline/outline.ts";
import { unjudged } from "./unjudged.ts";

type Numbered = Pick<Outline, "map" | "numbers">;

/** Where a statement stands, and what is printed there if it is left blank. */
export interface Placed {
  readonly place: string;
  /** Who says it and where: of use only to readers who can look that up. */
  readonly clues: string;
}

/**
 * Statements that nothing but their words and clues tells from others in the same place: premises of one step, or the only
 * premises of steps of the same kind, to the same end, to which nothing leads.
 */
export function placesIn({ map }: Numbered, showsVoices: boolean): ReadonlyMap<StatementId, Placed> {
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
  const places = new Map<StatementId, Placed>();
  for (const one of map.statements) {
    const [step, ...others] = uses.get(one.id) ?? [];
    if (led.has(one.id) || step === undefined || others.length > 0) continue;
    const { index, from, target, scheme, weight, voice } = step;
    const place = from.length > 1 || questioned.has(index) ? [index] : [target, scheme, weight, voice];
    const shown = unjudged(showsVoices ? one : anonymous(map, one));
    places.set(one.id, {
      place: JSON.stringify([place, one.unstated]),
      // Where voices are not shown, a line for them stands at what somebody says.
      clues: JSON.stringify([asideText(map, shown, voices, words), !showsVoices && isSaid(one)]),
    });
  }
  return places;
}

/** Blanks whose statements can change places, because nothing that is printed at them tells them apart; in reading order. */
export const interchangeable = (
  outline: Numbered,
  blanks: ReadonlySet<StatementId>,
  showsVoices: boolean,
): readonly (readonly StatementId[])[] =>
  alike(outline, blanks, showsVoices, ({ place, clues }) => `${place} ${clues}`).map(({ ids }) => ids);

/** Blanks that only who says a statement, and where, tells apart; in reading order. */
export const toldByClues = (
  outline: Numbered,
  blanks: ReadonlySet<StatementId>,
  showsVoices: boolean,
): readonly (readonly StatementId[])[] =>
  alike(outline, blanks, showsVoices, ({ place }) => place)
    .filter(({ clues }) => clues.size > 1)
    .map(({ ids }) => ids);

function alike(
  outline: Numbered,
  blanks: ReadonlySet<StatementId>,
  showsVoices: boolean,
  keyOf: (placed: Placed) => string,
) {
  const { numbers } = outline;
  const groups = new Map<string, StatementId[]>();
  const clues = new Map<string, Set<string>>();
  for (const [id, placed] of placesIn(outline, showsVoices)) {
    if (!blanks.has(id)) continue;
    const key = keyOf(placed);
    add(groups, key, id);
    clues.set(key, (clues.get(key) ?? new Set()).add(placed.clues));
  }
  return [...groups]
    .filter(([, { length }]) => length > 1)
    .map(([key, ids]) => ({
      ids: ids.toSorted((a, b) => numbers.get(a)! - numbers.get(b)!),
      clues: clues.get(key)!,
    }))
    .toSorted((a, b) => numbers.get(a.ids[0]!)! - numbers.get(b.ids[0]!)!);
}
