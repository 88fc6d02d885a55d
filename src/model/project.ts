import type { Code, Severity } from "../diagnostic.ts";
import type { ValuesOf } from "./field.ts";
import type { OUTPUT_FIELDS } from "./fields.ts";
import type { FigureWish, SourceEntry, Voice } from "./map.ts";

/** What the file with the defaults of a folder is called. */
export const PROJECT_FILE = "hence.yaml";

/** How problems of a kind are reported, where that is not the usual way. */
export type Levels = { readonly [C in Code]?: Severity | "off" };

/** What a map has from outside its own file: a map's own wish, source or voice is preferred. */
export interface Shared {
  readonly figure: FigureWish;
  /** A map has only those that it cites. */
  readonly sources: readonly SourceEntry[];
  /** Files whose entries it may cite, relative to its folder. */
  readonly bibliography: readonly string[];
  /** Of the voices it has those that speak in it. */
  readonly voices: readonly Voice[];
}

/** What a map has from a folder's `hence.yaml`. */
export interface MapDefaults extends Shared {
  readonly levels: Levels;
}

/** What `hence render` makes of every map; `formats` is empty if none are named. Widths are in mm. */
export type OutputWish = ValuesOf<typeof OUTPUT_FIELDS>;

/** The defaults for the maps below a folder. Folders and files in it are relative to that folder. */
export interface Project extends MapDefaults {
  /** Folders whose files may be quoted too. */
  readonly roots: readonly string[];
  readonly outputs: readonly OutputWish[];
}

export const NO_SHARED: Shared = { figure: {}, sources: [], bibliography: [], voices: [] };
