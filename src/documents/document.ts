import type { Annotation } from "../annotations/annotation.ts";
import { Refusal } from "../diagnostic.ts";
import type { Result } from "../diagnostic.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
import type { DocumentName } from "../model/choices.ts";
import type { ArgumentMap, Direction, PaperName, Style } from "../model/map.ts";
import type { OwnOption } from "../options/table.ts";
import type { Sheets } from "../options/sheets.ts";
import type { Outline } from "../outline/outline.ts";
import type { Page } from "../scene/scene.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { PaintedTheme } from "../scene/paint.ts";

/** What can be made of a map: a figure, a handout, … A new one is a file with such a value and a row in `index.ts`. */
export interface Document {
  /** One line for `hence --help`. */
  readonly summary: string;
  /** Which wishes count here that do not count everywhere. */
  readonly accepts: readonly OwnOption[];
  /** Whether it fills the column of text that a map has a wish for. */
  readonly fillsColumn?: true;
  /** What it consists of where that is no text in a column: "slides". */
  readonly inPlaceOfText?: string;
  /** Set where pupils find out what follows, so that the map's own wish to show that does not count. */
  readonly hidesVerdicts?: true;
  /** A document of the same map whose answers it has too, if both are made. */
  readonly answersFor?: DocumentName;
  /** What it is about, if not the part of the map that was asked for. */
  outlineOf?(request: Request): Outline;
  compose(request: Request, outline: Outline): Promise<Result<readonly (Page | PlacedPage)[]>>;
}

export interface Request {
  /** Without errors. */
  readonly map: ArgumentMap;
  /** What is said about it beside its own words. */
  readonly annotation: Annotation;
  readonly wish: DocumentWish;
  readonly theme: PaintedTheme;
  readonly type: Typesetter;
}

/** What whoever asks for a document may choose; what is left out is the map's own wish, or the default. */
export interface DocumentWish {
  readonly direction?: Direction;
  readonly style?: Style;
  /** A sheet to fill; without one, a figure is as large as its content. */
  readonly paper?: PaperName;
  /** The smallest type on paper, pt; 7 unless given. A map that needs more room is divided over pages. */
  readonly minType?: number;
  /** A column of text to fill instead of a sheet, mm; the figure is as high as it must be. */
  readonly width?: number;
  /** The most that a figure in that column is high, mm; what would be higher is divided. */
  readonly height?: number;
  /** The size of body text in that column, pt; else the largest up to 10 that suits. */
  readonly type?: number;
  /** What stands under the figure instead of the map's own caption. */
  readonly caption?: string;
  /** False where a figure is to do without it. */
  readonly title?: boolean;
  readonly legend?: boolean;
  readonly source?: boolean;
  /** What holds, what fails and what is open. */
  readonly verdicts?: boolean;
  /** The id of one of the map's views, instead of the whole map. */
  readonly view?: string;
  /** Only what an annotation has tags for (in a drawing of differences, what changed), and what stands next to it. */
  readonly changed?: boolean;
  /** Wider inner margins, for paper that is printed on both sides and bound; figures alone have none. */
  readonly duplex?: boolean;
  /** What a worksheet leaves blank: premises, conclusions, objections, all, ids with commas, a share such as 30%. */
  readonly blank?: string;
  /** How many sheets a poster has across and down; else as few as its type allows. */
  readonly sheets?: Sheets;
  /** How much a worksheet asks: to place statements, to name who says them, to find what is unstated, to object. */
  readonly level?: Level;
  /** Cards are made of the same map too: one sheet has the answers to both, if it has room. */
  readonly cardsToo?: boolean;
  /** Another number, another choice and order of a worksheet's blanks or of cards; 1 unless given. */
  readonly seed?: number;
}

/** Each asks for what the one before it asks, and for more. */
export type Level = 1 | 2 | 3 | 4;

/** Something was asked for that this map cannot give; the message names what it can. */
export class WishError extends Refusal {
  override readonly name = "WishError";
  readonly because = "map";
}

/** A figure that is a page of its own, before it is drawn. */
export interface PlacedPage {
  readonly placed: PlacedFigure;
  readonly paper: PaperName | undefined;
}

export type { Page };
