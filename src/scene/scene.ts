import type { Annotation } from "../annotations/annotation.ts";
import type { WordTable } from "../model/table.ts";
import type { FigurePlace, Outline } from "../outline/outline.ts";
import type { Rect, Size } from "../geometry.ts";
import type { PaperName } from "../model/map.ts";
import type { FaceId } from "../text/faces.ts";
import type { Paint, Palette } from "./paint.ts";

/**
 * The finished drawing as absolute shapes: what every picture format writes, and all it sees.
 *
 * Lengths are CSS px (1 px = 0.75 pt = 25.4/96 mm), origin at the top left, y downwards.
 * Items stand in reading order; later items are painted over earlier ones.
 */
export interface Scene extends Size {
  readonly title: string;
  /** One paragraph for readers who cannot see the picture. */
  readonly description: string;
  /** BCP 47 */
  readonly lang: string;
  readonly background: Paint;
  /** What the roles of paints look like on a dark screen; undefined where a figure is to look the same everywhere. */
  readonly dark: Palette | undefined;
  /** The sheet of paper that it fills, upright or on its side; undefined for a figure of its own size, or a slide. */
  readonly paper: PaperName | undefined;
  /** Which figure of a divided map it is, or belongs to. */
  readonly figure: Omit<FigurePlace, "figureOf" | "figureOfStep"> | undefined;
  /** What ids begin with that a format adds; those of groups begin with it already. */
  readonly idPrefix?: string;
  readonly items: readonly Item[];
}

export type Item = GroupItem | ShapeItem | TextItem;

/**
 * Things that belong together and have a name: a statement, an inference, a panel, the legend.
 * Groups nest (a panel holds inferences, an inference holds its premises).
 */
export interface GroupItem {
  readonly kind: "group";
  /** Unique in the scene, valid as an XML id and stable under edits elsewhere in the map. */
  readonly id: string;
  readonly role: GroupRole;
  /** What a screen reader says, e.g. "2. Socrates is a man. (premise)". */
  readonly label: string;
  readonly link?: Link;
  /** Of a cell: the id under which its statement is drawn in full, here or in another scene of the document. */
  readonly statement?: string;
  /** Of an inference. */
  readonly step?: SceneStep;
  /** Of a cell: its whole rectangle, also where its shapes and texts leave room. */
  readonly area?: Rect;
  readonly items: readonly Item[];
}

/** Where a group leads: to another group, in this scene or another one of the document, to another map, or to an address. */
export type Link =
  | { readonly to: "group"; readonly id: string }
  | {
      readonly to: "map";
      /** The map's file from the folder of this one, with `/` between folders. */
      readonly file: string;
      /** The group in its figure. */
      readonly id: string;
    }
  | { readonly to: "address"; readonly url: string };

/** What leads where, by the ids of statements; `to` is the id of an inference in the same scene if that is attacked. */
export interface SceneStep {
  readonly from: readonly string[];
  readonly to: string;
}

export type GroupRole =
  | "title"
  | "subtitle"
  | "panel"
  | "panel-title"
  | "statement"
  | "reference"
  /** Words in a head that lead to where the reasoning goes on. */
  | "onward"
  | "inference"
  | "objection"
  | "legend"
  | "caption"
  | "source"
  /** The headings of a part of a document, and of a part of that. */
  | "heading"
  | "subheading"
  | "paragraph"
  /** Stand on every page, and are not read aloud. */
  | "running-head"
  | "page-number";

/** A stroked and filled outline. It carries no text and is decoration to a screen reader. */
export interface ShapeItem {
  readonly kind: "shape";
  readonly path: readonly Segment[];
  readonly fill: Paint | undefined;
  readonly stroke: Stroke | undefined;
}

export type Segment =
  | { readonly op: "move"; readonly x: number; readonly y: number }
  | { readonly op: "line"; readonly x: number; readonly y: number }
  | {
      readonly op: "cubic";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: "close" };

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  /** Lengths of dash and gap in px; empty for a solid line. */
  readonly dash: readonly number[];
}

/**
 * One line of text in one face, size and direction.
 *
 * Runs follow each other in reading (logical) order; `x` is always the left edge, whatever the direction.
 * A run at a wrapped line's end keeps its space in `text`, so that copied words do not join; the space has no place in `width`.
 */
export interface TextItem {
  readonly kind: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Advance width in px, without a trailing space. */
  readonly width: number;
  readonly text: string;
  readonly face: FaceId;
  /** px */
  readonly size: number;
  readonly paint: Paint;
  readonly direction: "ltr" | "rtl";
  /** True where a new paragraph begins (a PDF makes each paragraph one tagged P). */
  readonly begins: boolean;
}

/** One page or figure, and the part of the map that it shows. */
export interface Page {
  /** Set where it goes into a file of its own beside the document: "key" into `map.worksheet-key.pdf`; most documents have one part. */
  readonly part?: string;
  readonly scene: Scene;
  readonly outline: Outline;
  readonly annotation: Annotation;
  /** What a speaker says to it, or may be asked: paragraphs for formats that have notes. */
  readonly notes?: readonly string[];
  /** On the first page of a document that is a table: the same for formats of words, in place of the argument. */
  readonly table?: WordTable;
}
