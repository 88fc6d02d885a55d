import { Refusal } from "../diagnostic.ts";
import type { Page } from "../scene/scene.ts";
import type { Typesetter } from "../text/typesetter.ts";

/** What a format is given: a finished page with the argument in reading order, and the fonts. */
export interface Drawing extends Page {
  readonly type: Typesetter;
  /** For formats of pixels; each has a default. */
  readonly dpi?: number;
  /** For formats of text that show pictures: the file that the same run draws this in. */
  readonly picture?: Picture;
}

interface Picture {
  /** From the folder of the text, with `/` between folders. */
  readonly path: string;
}

/** The drawing is more than the format, or what opens it, can hold. */
export class FormatLimitError extends Refusal {
  override readonly name = "FormatLimitError";
  readonly because = "map";
}

/** What is known of a format without writing it; help, completion and the choice of a format use it. */
interface FormatFacts {
  /** What follows the map's name: "svg" gives `name.svg`. */
  readonly extension: string;
  readonly mime: string;
  /** One line for `hence --help`. */
  readonly summary: string;
  /** What it shows of a drawing: the argument in words, the picture, or both. */
  readonly needs: "outline" | "scene" | "both";
  /** It has pixels, as many as `dpi` says. */
  readonly pixels?: true;
  /** It leads to the pictures that the same run writes; see `Drawing.picture`. */
  readonly linksPictures?: true;
  /** Bytes, as Latin-1, that only files have that hence wrote in this format: by them it knows its own. */
  readonly sign?: string;
  /** Whether a file with the sign is as hence wrote it, where people may write on such files or copy from them. */
  readonly isOwn?: (file: Uint8Array) => boolean;
  /** Set where pages for paper have no place, only figures: why, as the beginning of a sentence. */
  readonly onlyFigures?: string;
}

/** A format of which each file holds one page. */
export interface PageFormat extends FormatFacts {
  readonly pages: "one";
  /** The whole file. The same drawing gives the same bytes, always. */
  write(drawing: Drawing): Promise<Uint8Array>;
}

/** A format of which one file holds all pages. */
export interface BookFormat extends FormatFacts {
  readonly pages: "many";
  /** The whole file, of at least one page. The same drawings give the same bytes, always. */
  write(drawings: readonly Drawing[]): Promise<Uint8Array>;
}

/** An output format. A new one is a file with such a value and a row in `formats/index.ts`. */
export type Format = PageFormat | BookFormat;
