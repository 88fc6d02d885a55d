import type { Annotation, LegendRow } from "../annotations/annotation.ts";
import type { CellNote } from "../annotations/resolve.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import type { Statement, StatementId } from "../model/map.ts";
import type { Block, Outline, Panel } from "../outline/outline.ts";
import type { Line } from "../text/typesetter.ts";
import type { Frame } from "./cards/frame.ts";
import type { Bracket, CellRow, OnwardRow, SignRow } from "./cards/nesting.ts";
import type { Sign } from "./furniture/signs.ts";
import type { Metrics } from "./metrics.ts";
import type { PlacedLine } from "./trees/tree.ts";

/**
 * A figure laid out, as plain data: everything has its place, every text its lines. A scene only paints it.
 * Lengths in px of the figure, from its top left corner; how it is set on paper is said by a sheet beside it.
 */
export interface FigureLayout extends Size {
  /** With the words that are shown: an annotation may have others in the place of a statement's own. */
  readonly outline: Outline;
  readonly annotation: Annotation;
  /** The pattern of each voice, by id: also of those whose words are not shown, as in the legend. */
  readonly voices: ReadonlyMap<string, number>;
  readonly metrics: Metrics;
  readonly panels: readonly PanelLayout[];
  readonly rivals: readonly RivalLine[];
  readonly ways: readonly LineWay[];
  readonly furniture: FurnitureLayout;
}

/** A straight line between two rivals, from bar to bar. */
export interface RivalLine {
  readonly between: readonly [StatementId, StatementId];
  readonly points: readonly [Point, Point];
}

/** How the main line goes on between cards, from above a claim to a step that refers to it in the same figure. */
export interface LineWay {
  /** The ids of the claim's cell, and of the one that refers to it. */
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Whether it goes on in the rule of the step; else it ends beside the reference. */
  readonly goesOn: boolean;
}

/** How a figure is set on its sheet: the sheet's size, and where the figure's top left corner stands on it; px. */
export interface Sheet extends Size, Point {
  /** Figure px times this are sheet px. */
  readonly scale: number;
}

export interface PlacedFigure {
  readonly figure: FigureLayout;
  readonly sheet: Sheet;
}

/** A text in lines, set from the top of its box. */
export interface TextLayout {
  readonly rect: Rect;
  readonly lines: readonly Line[];
  readonly direction: "ltr" | "rtl";
  /** From baseline to baseline. */
  readonly leading: number;
  /** The largest type. */
  readonly size: number;
}

export interface PanelLayout {
  readonly panel: Panel;
  /** A lone panel without a title has none. */
  readonly frame: Rect | undefined;
  readonly title: TextLayout | undefined;
  /** In reading order. */
  readonly cards: readonly CardLayout[];
  readonly lines: readonly PlacedLine[];
}

/** A claim, or the premises of one inference, with the small reasons for and against them. */
export interface CardLayout {
  readonly id: string;
  /** The inference that leads from this card to another one; none at the head of a tree. */
  readonly block: Block | undefined;
  readonly frame: Rect;
  /** Whether it holds one row only. */
  readonly single: boolean;
  readonly rows: readonly RowLayout[];
  readonly brackets: readonly BracketLayout[];
}

export type RowLayout = CellLayout | SignLayout | OnwardLayout;

/** A statement. */
export interface CellLayout {
  readonly kind: "cell";
  readonly row: CellRow;
  /** With the words that are shown. */
  readonly statement: Statement;
  readonly number: number;
  readonly frame: Frame;
  readonly note: CellNote;
  readonly rect: Rect;
  readonly text: TextLayout;
  /** Lines to write on, in place of words. */
  readonly rules: readonly Rule[];
}

/** The sign of an inference, where lines from elsewhere end at it. */
interface SignLayout {
  readonly kind: "sign";
  readonly row: SignRow;
  readonly rect: Rect;
  readonly text: TextLayout;
}

/** Where the main line goes on from the claim below. */
export interface OnwardLayout {
  readonly kind: "onward";
  readonly row: OnwardRow;
  readonly rect: Rect;
  readonly text: TextLayout;
}

/** The upright rule beside the rows of a nested inference, from its end at what it leads to, downwards. */
export interface BracketLayout {
  readonly bracket: Bracket;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A level line. */
export interface Rule extends Point {
  readonly width: number;
}

interface FurnitureLayout {
  readonly title: TextLayout | undefined;
  readonly subtitle: TextLayout | undefined;
  readonly caption: TextLayout | undefined;
  readonly legend: readonly LegendRowLayout[];
  readonly source: TextLayout | undefined;
}

export interface LegendRowLayout {
  readonly sign: Sign | LegendRow;
  readonly sample: Rect;
  readonly text: TextLayout;
}
