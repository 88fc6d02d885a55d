import type { Space } from "../../model/field.ts";
import { lastUpTo } from "../../input/lines.ts";
import type { Occurrence, Span } from "../../input/ids/occurrences.ts";
import { MAP_VOICE } from "../../model/map.ts";
import { commonAffixes } from "./common-affixes.ts";

/** The ids of a text: where each stands, and what stands at a place. */
export interface IdIndex {
  readonly all: readonly Occurrence[];
  /** The innermost occurrence at an offset, or ending there, as a cursor follows the word just typed. */
  at(offset: number): Occurrence | undefined;
  of(space: Space, id: string): readonly Occurrence[];
  /** The ids of a space that are declared, in the order of the text. */
  declared(space: Space): readonly Occurrence[];
  /** Every name in a space, declared or not, in the order of the text. */
  names(space: Space): readonly string[];
}

/** Of occurrences in the order of their starts. */
export function indexOf(all: readonly Occurrence[]): IdIndex {
  const spaces = new Map<Space, Map<string, Occurrence[]>>();
  for (const one of all) {
    let names = spaces.get(one.space);
    if (!names) spaces.set(one.space, (names = new Map()));
    const same = names.get(one.id);
    if (same) same.push(one);
    else names.set(one.id, [one]);
  }
  const of = (space: Space, id: string) => spaces.get(space)?.get(id) ?? [];
  const starts = all.map(({ start }) => start);
  return {
    all,
    at(offset) {
      const last = all[lastUpTo(starts, offset)];
      return last && offset <= last.end ? last : undefined;
    },
    of,
    declared: (space) => all.filter((one) => one.space === space && one.declares),
    names: (space) => [...(spaces.get(space)?.keys() ?? [])],
  };
}

/** The voice of the author of the map, which is never declared. */
export const isOwnVoice = (space: Space, id: string): boolean => space === "voice" && id === MAP_VOICE;

/** Where places of an old text stand in a new one, as if one edit lay between them; what was edited itself is gone. */
export function spansAfterEdit<T extends Span>(all: readonly T[], old: string, text: string): T[] {
  const { before, behind } = commonAffixes(old, text);
  const by = text.length - old.length;
  const still: T[] = [];
  for (const one of all) {
    if (one.end <= before) still.push(one);
    else if (one.start >= old.length - behind)
      still.push({ ...one, start: one.start + by, end: one.end + by });
  }
  return still;
}
