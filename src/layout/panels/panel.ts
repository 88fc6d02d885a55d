import type { Block, Panel } from "../../outline/outline.ts";
import type { StatementId } from "../../model/map.ts";
import type { Copy } from "../blocks/cell.ts";
import { cardTrees, NESTINGS } from "../cards/nesting.ts";
import type { Nesting } from "../cards/nesting.ts";
import { shapedTree } from "../cards/shaped-card.ts";
import type { RowTypesetter } from "../cards/shaped-card.ts";
import type { Point } from "../../geometry.ts";
import type { PlacedCard } from "../trees/tree.ts";
import type { ShapedTree } from "../trees/tree.ts";

/** A panel with its texts shaped, ready to be laid out in any way. */
export interface ShapedPanel {
  readonly panel: Panel;
  readonly title: Copy | undefined;
  /** The claims of the main line. */
  readonly main: ReadonlySet<StatementId>;
  /** Each tree at each degree of nesting; in reading order. */
  readonly trees: readonly (readonly ShapedTree[])[];
}

/** A panel laid out: its cards and lines, from its own top left corner. */
export interface PanelLayout {
  readonly copy: ShapedPanel;
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly cards: readonly PlacedCard[];
  readonly lines: readonly PanelLine[];
}

/** A step leads from the reason's card to where it ends; in the classic style, lines of premises lead to the step. */
export interface PanelLine {
  readonly block: Block;
  readonly kind: "step" | "premise";
  readonly points: readonly Point[];
  /** Between two claims of the main line. */
  readonly main: boolean;
}

export function shapedPanel(
  panel: Panel,
  title: Copy | undefined,
  main: ReadonlySet<StatementId>,
  typesetter: RowTypesetter,
  nestings: readonly Nesting[] = NESTINGS,
): ShapedPanel {
  const byNesting = nestings.map((nesting) =>
    cardTrees(panel, nesting, main).map((tree): ShapedTree => ({ cards: shapedTree(tree, typesetter) })),
  );
  const trees = panel.heads.map((_, index) => byNesting.map((all) => all[index]!));
  return { panel, title, main, trees };
}
