import { NESTINGS, nestedTrees } from "../../src/layout/cards/nesting.ts";
import type { CardRow, CardTree, Nesting } from "../../src/layout/cards/nesting.ts";
import { CellTypesetter } from "../../src/layout/cards/cell.ts";
import { rowTypesetter, shapedTree } from "../../src/layout/cards/shaped-card.ts";
import type { StatementId } from "../../src/model/map.ts";
import type { Panel } from "../../src/outline/outline.ts";
import type { ShapedCard } from "../../src/layout/cards/shaped-card.ts";
import { LOOSE } from "../../src/layout/metrics.ts";
import { outlineIn } from "./rooms.ts";
import { testTypesetter } from "./typesetter.ts";

// Small maps as cards, for tests that say to the point what stands where.

/** No inference is nested. */
export const FLAT: Nesting = { cells: 0, depth: 0 };
/** All that may be is nested. */
export const DEEP: Nesting = NESTINGS.at(-1)!;

/** The trees of a panel in cards, at one degree of nesting. */
export const cardTrees = (
  panel: Panel,
  nesting: Nesting,
  main: ReadonlySet<StatementId>,
): readonly CardTree[] => nestedTrees(panel, main, undefined, [nesting])[0]!;

/** The cards of the trees of a map's only panel; `main` is not nested. */
export function treesIn(yaml: string, nesting: Nesting, main: readonly string[] = []): readonly CardTree[] {
  return cardTrees(outlineIn(yaml, main).panels[0]!, nesting, new Set(main));
}

/** A card, row by row: what stands there, and how deep. */
export const rowsOf = ({ rows }: CardTree[number]): string[] =>
  rows.map((row) => "  ".repeat(row.depth) + nameOf(row));

function nameOf(row: CardRow): string {
  if (row.kind === "onward") return `to ${row.to}`;
  return row.kind === "cell" ? row.cell.statement : `step ${row.block.id}`;
}

/** The cards of a map's only tree, with their texts shaped. */
export async function shapedIn(
  yaml: string,
  nesting: Nesting,
  main: readonly string[] = [],
): Promise<readonly ShapedCard[]> {
  const whole = outlineIn(yaml, main);
  const [tree] = cardTrees(whole.panels[0]!, nesting, new Set(main));
  return shapedTree(tree!, rowTypesetter(new CellTypesetter(whole, await testTypesetter(), LOOSE)));
}
