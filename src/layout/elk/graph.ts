import type { Point, Size } from "../../geometry.ts";

/** What ELK is asked to lay out: sized nodes with fixed ports, and edges between ports. Lengths in px. */
export interface LayoutGraph {
  /** The side of the conclusions. What has them at the right is the mirror image of "left". */
  readonly direction: "left" | "up";
  readonly spacing: Spacing;
  /** In reading order; the layout keeps it. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

interface Spacing {
  /** Between nodes of one layer. */
  readonly node: number;
  /** Between layers, without the lanes of the lines. */
  readonly layer: number;
  /** Between lines, and between a line and a node. */
  readonly edge: number;
  /** Between the last bend of a line and the node where it ends, where that is to be more than `edge`. */
  readonly approach?: number;
}

export interface LayoutNode extends Size {
  readonly id: string;
  readonly ports: readonly LayoutPort[];
  /** The node begins where the other nodes of its layer begin, however its lines run. */
  readonly aligned?: true;
  /** Where its top must stand, if the layout is not to decide that. All nodes have one, or none. */
  readonly top?: number;
}

/** Its place is relative to the node's top left corner. */
export interface LayoutPort extends Point {
  readonly id: string;
  readonly side: Side;
}

export type Side = "left" | "right" | "top" | "bottom";

/** From the conclusion's port to the reason's: the direction in which layers are counted. */
export interface LayoutEdge {
  readonly id: string;
  readonly conclusion: string;
  readonly reason: string;
  /** The edge is kept straight, even if others have to bend for it. */
  readonly straight?: true;
}

/** Where everything came to stand, from the top left corner at 0,0. */
export interface Placement extends Size {
  readonly nodes: ReadonlyMap<string, Point>;
  /** From the reason to the conclusion. */
  readonly edges: ReadonlyMap<string, readonly Point[]>;
}
