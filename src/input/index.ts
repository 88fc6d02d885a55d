import type { Result, Source } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import type { Shared } from "../model/project.ts";
import type { Notation } from "./notation.ts";
import { inNotation, notationOf } from "./notations.ts";
import { type Understood, readAs } from "./read-as.ts";

export type { Understood } from "./read-as.ts";

/**
 * Reads a map in the notation of its file extension, or as YAML if the extension is unknown.
 * `shared` is what the map has from outside its file; without it nothing but the file is read. The map is undefined if its notation is broken, and complete only if there are no errors.
 */
export function parse(source: Source, shared?: Shared): Result<ArgumentMap | undefined> {
  const { map, sound, diagnostics } = readMap(source, undefined, shared);
  return { value: sound ? map : undefined, diagnostics };
}

/** `mostFaults` of notation are put out of the way to read on; beyond them nothing is read. */
export function readMap(
  source: Source,
  mostFaults?: number,
  shared?: Shared,
): Understood & { readonly notation: Notation } {
  const notation = notationOf(source);
  const { diagnostics, withheld, ...understood } = readAs(notation.read, source, mostFaults, shared);
  return {
    ...understood,
    notation,
    diagnostics: inNotation(diagnostics, notation),
    withheld: inNotation(withheld, notation),
  };
}
