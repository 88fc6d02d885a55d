import type { Diagnostic, Source } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";

export interface CheckContext {
  readonly source: Source;
  /** Reads a file that the map names, relative to the map's own folder; undefined if there is none. */
  readonly readText: (path: string) => string | undefined;
  /** The map was read with errors: rules that conclude from what is missing keep silent. */
  readonly partial?: boolean;
}

/** One rule: what is wrong with the reasoning of a map. */
export type Check = (map: ArgumentMap, context: CheckContext) => Diagnostic[];
