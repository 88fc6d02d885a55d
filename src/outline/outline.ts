import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";

/**
 * The reasoning in reading order: what gets which number, which premises stand together in which block,
 * and where a statement that is used again is only referred to. Every statement is `full` exactly once.
 */
export interface Outline {
  readonly map: ArgumentMap;
  /** From 1, in reading order; the same numbers stand in every form of the map. */
  readonly numbers: ReadonlyMap<StatementId, number>;
  /** By the index of an inference: the premise that is read first where it is drawn, in full if any is. */
  readonly firsts: ReadonlyMap<number, StatementId>;
  /** The main line, from the main conclusion downwards; empty if the map has none. */
  readonly main: readonly StatementId[];
  /** In reading order. A map without groups has one panel. */
  readonly panels: readonly Panel[];
  /** The line under the title: the name of a view, or the versions compared. */
  readonly name?: string;
  /** True if the figures of a divided map are called parts: another document numbers its own, or they are divided unlike those of the map. */
  readonly inParts?: true;
  /** Set where the map is divided over several figures. */
  readonly place?: FigurePlace;
}

/** Which figure of a divided map an outline is. */
export interface FigurePlace {
  /** From 1. */
  readonly figure: number;
  readonly figures: number;
  /** True if it shows only the main line, which the other figures show in full. */
  readonly overview: boolean;
  /** What the figure shows: "overview", a group's title, the text of a head: one on the main line, else the first. */
  readonly name: string | undefined;
  /** That head. */
  readonly named?: StatementId;
  /** The number of that head, where the figure only goes on with what leads to it. */
  readonly again?: number;
  /** The numbers of what stands in it, where another figure has the same name. */
  readonly shown?: string;
  /** The figure in which each statement is drawn in full (overview aside). */
  readonly figureOf: ReadonlyMap<StatementId, number>;
  /** The figure of each part of a text but the first, by `partKey`. */
  readonly figureOfPart: ReadonlyMap<string, number>;
  /** The figure in which each inference is drawn, by its index (overview aside). */
  readonly figureOfStep: ReadonlyMap<number, number>;
}

export const partKey = (statement: StatementId, { from }: TextPart): string => `${from} ${statement}`;

/** A part of the reasoning that is laid out together. */
export interface Panel {
  readonly group: string | undefined;
  readonly title: string | undefined;
  /** Statements on their own at the head of the panel, in reading order. */
  readonly heads: readonly Cell[];
  /** In reading order: a block comes after the block or head that it leads to. */
  readonly blocks: readonly Block[];
}

/** A statement in one place of the drawing. */
export interface Cell {
  /** Unique in the outline. */
  readonly id: string;
  readonly statement: StatementId;
  /** "rest": a part of the text after the first one, which stands in the full cell. */
  readonly kind: "full" | "reference" | "rest";
  /** Of a text that is too long for a page: the part that stands here. */
  readonly part?: TextPart;
  /** A head from which nothing follows: a main conclusion of the map, or a thesis that is only spoken against. */
  readonly main: boolean;
  /** In a block, and at the head of a branch cut off from one: the inference, by its index in the whole map. */
  readonly premiseOf?: number;
  /** True if it is in the block without being a premise of the inference. */
  readonly mentioned?: true;
  /** A reference to a branch, or from one, that was cut off so that it can stand elsewhere: no line joins the two. */
  readonly cutOff?: true;
  /** At the head of what questions a step that stands in another place: the cell is its first premise. */
  readonly step?: Omit<Step, "cells">;
}

/** A part of a statement's text, from and to, in UTF-16 units. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** One inference with its premises. */
export interface Step {
  /** Unique in the outline. */
  readonly id: string;
  readonly inference: Inference;
  readonly role: Role;
  /** "because", "but" or the author's scheme. */
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Whether what leads to its premises stands below the last of them; else it stands right below each. */
  readonly together?: true;
  /** Set if some of its premises stand in other places: whether it begins here, or stands here again. */
  readonly parted?: "first" | "further";
}

/** An inference and what it leads to. */
export interface Block extends Step {
  /** The cell or, for an undercut, the block or the step at a head that it leads to; in the same panel. */
  readonly target:
    | { readonly kind: "cell"; readonly id: string }
    | { readonly kind: "block"; readonly id: string };
}

/** Attacks on a conclusion rebut it, attacks on a premise undermine it, attacks on an inference undercut it. */
export type Role = "support" | "rebut" | "undermine" | "undercut";
