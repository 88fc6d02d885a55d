import type { Advice, Code, Severity } from "../diagnostic.ts";
import type { Verdict } from "./choices.ts";
import type { ValuesOf } from "./field.ts";
import type { OUTPUT_FIELDS } from "./fields.ts";
import type { FigureWish, OwnScheme, SourceEntry, Statement, StatementId, Voice } from "./map.ts";

/** The names that the file with the defaults of a folder may have; the first one that exists counts. */
export const PROJECT_FILES: readonly string[] = ["hence.yaml", "hence.yml"];

/** How problems of a kind are reported, if not in the usual way. */
export type Levels = { readonly [C in Code]?: Severity | "off" };

/** An item of CSL-JSON, whose contents have not been checked. */
export type CslItem = Readonly<Record<string, unknown>>;

/** Reads the files that a map names. */
export interface FileReader {
  /** The text of a file, or the end of a sentence that says why there is none. */
  (name: string): string | { readonly why: string; readonly hint?: string } | undefined;
  /** The entries of a text in BibTeX as CSL; throws where it is wrong. */
  readonly bibtex?: (text: string) => readonly CslItem[];
}

/** What a map has from outside its own file: a map's own wish, source or voice is preferred. */
export interface Shared {
  readonly figure: FigureWish;
  /** A map has only those that it cites. */
  readonly sources: readonly SourceEntry[];
  /** Files whose entries it may cite, relative to its folder. */
  readonly bibliography: readonly string[];
  /** A map has only those that speak in it. */
  readonly voices: readonly Voice[];
  readonly schemes?: readonly OwnScheme[];
  /** Reads its bibliographies and those of its folder. Without it they are not read. */
  readonly readText?: FileReader;
  /** Opens the files that it uses. Without it, every statement of another file is taken to be there. */
  readonly open?: OpenUsed;
  /** For a map that another one uses: the path of a file that it names, relative to the map that uses it. */
  readonly pathOf?: (name: string) => string;
}

/** Opens a file by its name in the map. */
export type OpenUsed = (file: string) => UsedFile | Unusable;

/** What a map takes from another file, unless the map itself or a file that it names earlier has it. */
export interface UsedFile {
  /** `file` is relative to the map that uses them. */
  readonly sources: readonly SourceEntry[];
  readonly voices: readonly Voice[];
  readonly schemes: readonly OwnScheme[];
  /** By the ids that they have there. */
  readonly statements: ReadonlyMap<StatementId, UsedStatement>;
}

export interface UsedStatement extends Pick<Statement, "text" | "short"> {
  /** What follows in its own map. */
  readonly verdict: Verdict;
}

/** Why a file cannot be used. */
export interface Unusable extends Advice {
  readonly code: Code;
  /** The end of a sentence, without the full stop: "there is no file `common.yaml`". */
  readonly why: string;
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
  /** Whether the figures of a run have numbers. */
  readonly numbersFigures: boolean;
}

export const NO_SHARED: Shared = { figure: {}, sources: [], bibliography: [], voices: [] };
