import type { Annotation } from "../annotations/annotation.ts";
import type { Outline } from "../outline/outline.ts";
import type { Scene } from "../scene/scene.ts";
import type { Typesetter } from "../text/typesetter.ts";

/** What a format is given: the finished drawing, the argument in reading order, and the fonts. */
export interface Drawing {
  readonly scene: Scene;
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly type: Typesetter;
  /** For formats of pixels; each has a default. */
  readonly dpi?: number;
  /** For formats of text that show pictures: the file that the same run draws this in. */
  readonly picture?: Picture;
}

export interface Picture {
  /** From the folder of the text, with `/` between folders. */
  readonly path: string;
}

/** The drawing is more than the format, or what opens it, can hold. */
export class FormatLimitError extends Error {
  override readonly name = "FormatLimitError";
}

/** One output format. A new one is a file with such a value and a row in `formats/index.ts`. */
export interface Format {
  /** What follows the map's name: "svg" gives `name.svg`. */
  readonly extension: string;
  readonly mime: string;
  /** One line for `hence --help`. */
  readonly summary: string;
  /** The whole file of one page. The same drawing gives the same bytes, always. */
  write(drawing: Drawing): Promise<Uint8Array>;
  /** All pages in one file, for formats that have pages. */
  bind?(drawings: readonly Drawing[]): Promise<Uint8Array>;
}
