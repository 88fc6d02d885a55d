import type { Located } from "../../diagnostic.ts";
import { FIGURE_FIELDS, SOURCE_FIELDS } from "../../model/fields.ts";
import { linkOfDoi } from "../../model/links.ts";
import { MAP_VOICE } from "../../model/map.ts";
import type { FigureWish, SourceEntry, Voice } from "../../model/map.ts";
import type { Shared } from "../../model/project.ts";
import { withoutEntry } from "../fix/move.ts";
import type { ParsedMap } from "../schema/schema.ts";
import type { Reading } from "../shape.ts";
import { type Names, resolved } from "./fields.ts";

// What a map declares, or the `hence.yaml` of its folder for many maps: sources, voices and wishes for the figure.

export function sourcesOf(
  sources: ParsedMap["sources"],
  names: Names,
  pathOf?: Shared["pathOf"],
): SourceEntry[] {
  return (sources ?? []).map(({ id, value }) => {
    const source = resolved(SOURCE_FIELDS, value, names);
    const url = source.url ?? (source.doi === undefined ? undefined : linkOfDoi(source.doi));
    const file = source.file && (pathOf?.(source.file) ?? source.file);
    const fileAt = value?.file && { fileAt: value.file.range };
    const [author] = value?.authors ?? [];
    const authorsAt = author && { authorsAt: author.range };
    return { id: id.value, ...source, url, file, at: id.range, ...fileAt, ...authorsAt };
  });
}

export function voicesOf(voices: ParsedMap["voices"], reading: Reading): Voice[] {
  return (voices ?? []).flatMap(({ id, value }) => {
    if (id.value === MAP_VOICE) return refuseMapVoice(id, reading);
    return value ? { id: id.value, name: value.value, short: shortName(value.value), at: id.range } : [];
  });
}

/** Nobody declares the map-maker's own voice. */
function refuseMapVoice({ value, range }: Located<string>, { report, lines }: Reading): [] {
  const message = `The voice \`${value}\` is your own reading of the map, and cannot be declared.`;
  const fix = withoutEntry(`Delete the voice \`${value}\``, range.start.offset, lines);
  const hint = "delete it, or give this voice another id";
  report("reserved-voice", range, message, { hint, ...(fix && { fix: { ...fix, asks: true } }) });
  return [];
}

/** "Wang Yi, Chinese foreign minister" → "Wang Yi" */
export function shortName(name: string): string {
  return /^[^,，、]+/.exec(name)?.[0].trim() || name;
}

export function figureWish(figure: ParsedMap["figure"], names: Names): FigureWish {
  const wishes = Object.entries(resolved(FIGURE_FIELDS, figure, names));
  const isGiven = ([, value]: (typeof wishes)[number]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(wishes.filter(isGiven));
}
