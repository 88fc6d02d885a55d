import type { Size } from "../../geometry.ts";
import type { StatementId } from "../../model/map.ts";
import type { Cell, FigurePlace, Panel } from "../../outline/outline.ts";
import { rivalsOf } from "../../outline/relations.ts";
import { lineLinks } from "../../outline/main-line.ts";
import type { LineLinks } from "../../outline/main-line.ts";
import { treesOf } from "../../outline/division/split-panels.ts";
import type { CellTypesetter } from "../cards/cell.ts";

import type { ShapedText } from "../cards/shaped-text.ts";
import { nestedTrees } from "../cards/nesting.ts";
import type { CardTree } from "../cards/nesting.ts";
import { KnownRows, rowTypesetter, shapedTree } from "../cards/shaped-card.ts";
import type { RowTypesetter, ShapedCard } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";
import type { PlacedCard, PlacedLine, ShapedTree } from "../trees/tree.ts";

/** A panel with its texts shaped, ready to be laid out in any way. */
export interface ShapedPanel {
  readonly panel: Panel;
  readonly title: ShapedText | undefined;
  /** The claims of the main line. */
  readonly main: ReadonlySet<StatementId>;
  /** Whether heads of its trees exclude one another. */
  readonly hasRivals: boolean;
  readonly typesetter: RowTypesetter;
  /** Each tree at each degree of nesting; in reading order. */
  readonly trees: readonly (readonly ShapedTree[])[];
  /** Cells that this typesetter, or one like it, has shaped as boxes of their own, by what stands in them. */
  readonly boxes: Map<string, ShapedCard>;
}

/** A panel whose cards and lines have their places, from its own top left corner; its texts are not yet broken into lines. */
export interface ArrangedPanel extends Size {
  readonly shaped: ShapedPanel;
  /** In reading order. */
  readonly cards: readonly PlacedCard[];
  readonly lines: readonly PlacedLine[];
}

/** What was shaped before, by what stands in it: the same tree is asked for in many figures before one is drawn. */
export class Known {
  readonly trees = new Map<string, readonly ShapedTree[]>();
  readonly boxes: ShapedPanel["boxes"] = new Map();
  /** What stands around figures. */
  readonly furniture = new Map<string, ShapedText>();
  readonly #numbers = new Map<readonly ShapedTree[], number>();
  readonly #lists = new Map<string, ShapedPanel["trees"]>();
  readonly #rows = new Map<FigurePlace, KnownRows>();

  /** Trees that stand in one panel: the same list for the same trees, so that what is kept beside it holds again. */
  together(trees: ShapedPanel["trees"]): ShapedPanel["trees"] {
    const key = trees.map((tree) => this.#numberOf(tree)).join();
    const list = this.#lists.get(key) ?? trees;
    this.#lists.set(key, list);
    return list;
  }

  #numberOf(tree: readonly ShapedTree[]): number {
    const number = this.#numbers.get(tree) ?? this.#numbers.size;
    this.#numbers.set(tree, number);
    return number;
  }

  /** What says where else something stands differs from place to place. */
  rowsIn(place: FigurePlace | undefined): KnownRows {
    const rows = (place && this.#rows.get(place)) ?? new KnownRows();
    if (place !== undefined) this.#rows.set(place, rows);
    return rows;
  }
}

export function shapedPanel(
  panel: Panel,
  cells: CellTypesetter,
  metrics: Metrics,
  known = new Known(),
): ShapedPanel {
  const like = { weight: "semibold", size: metrics.panelTitle, tone: "panel-title" } as const;
  const note = panel.group === undefined ? undefined : cells.annotation.groups.get(panel.group);
  const title = panel.title === undefined ? undefined : cells.title(panel.title, like, note);
  const typesetter = rowTypesetter(cells, known.rowsIn(cells.outline.place));
  const main = new Set(cells.outline.main);
  const links = lineLinks(cells.outline);
  const trees = known.together(
    treesOf(panel).map((tree) => {
      const key = keyOf(tree);
      const shaped = known.trees.get(key) ?? shapedTrees(tree, main, links, typesetter);
      known.trees.set(key, shaped);
      return shaped;
    }),
  );
  const heads = new Set(panel.heads.map(({ statement }) => statement));
  const hasRivals = [...heads].some((id) =>
    rivalsOf(cells.outline.map, id).some((rival) => heads.has(rival)),
  );
  return { panel, title, main, hasRivals, typesetter, trees, boxes: known.boxes };
}

/** A panel of a single tree at each degree of nesting. */
function shapedTrees(
  panel: Panel,
  main: ReadonlySet<StatementId>,
  links: LineLinks,
  typesetter: RowTypesetter,
): readonly ShapedTree[] {
  const made = new Map<CardTree, ShapedTree>();
  return nestedTrees(panel, main, links).flatMap((trees) =>
    trees.map((cards) => {
      const tree = made.get(cards) ?? { cards: shapedTree(cards, typesetter) };
      made.set(cards, tree);
      return tree;
    }),
  );
}

/** What stands in a tree: its head, its blocks, and which of their cells only refer to others or have a part of a text. */
const keyOf = ({ heads, blocks }: Panel): string => {
  const how = ({ kind, part }: Cell) => `${kind[0]}${part?.to ?? ""}`;
  return [
    ...heads.slice(0, 1).map((head) => head.id + (head.part?.to ?? "")),
    ...blocks.map(({ id, cells }) => id + cells.map(how).join("")),
  ].join(" ");
};
