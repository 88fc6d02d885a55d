import type { StatementId } from "../../model/map.ts";
import { add } from "../../model/lists.ts";
import { isLineEnd } from "../../outline/main-line.ts";
import type { LineLinks } from "../../outline/main-line.ts";
import { stepAt } from "../../outline/cells.ts";
import type { Block, Cell, Panel, Step } from "../../outline/outline.ts";

/** How much of an argument is nested in the cards of what it leads to. */
export interface Nesting {
  /** An inference is nested only if it has at most this many cells, with its own premises and all that leads to it. */
  readonly cells: number;
  /** It is nested only if at most this many inferences then stand one inside the other. */
  readonly depth: number;
}

/** From single reasons under what they support to whole trees in as few cards as can be. */
export const NESTINGS: readonly Nesting[] = [
  { cells: 1, depth: 1 },
  { cells: 3, depth: 2 },
  { cells: 6, depth: 3 },
  { cells: 12, depth: 4 },
  { cells: 40, depth: 6 },
  { cells: 40, depth: 16 },
];

/**
 * One line of thought in a card: a statement, what stands for an inference where lines from elsewhere end at it, or where the
 * main line goes on from its head.
 */
export type CardRow = CellRow | SignRow | OnwardRow;

export interface CellRow {
  readonly kind: "cell";
  readonly cell: Cell;
  /** How many inferences it stands inside of, from 0. */
  readonly depth: number;
  /** The inference that it is a premise of; none for a claim at the head of a tree. */
  readonly block: Step | undefined;
  /** Its place among the premises of that inference, from 0. */
  readonly premise: number;
  /** Whether its text begins with the sign of the inference. */
  readonly signed: boolean;
  /** What the inference leads to, where that does not stand right above: it is named after the sign. */
  readonly onto?: Cell;
  /** True of a claim at the edge of its card with what leads to it below it there: it is seen as the head of that. */
  readonly heads?: true;
}

export interface SignRow {
  readonly kind: "sign";
  readonly block: Step;
  /** That of its premises. */
  readonly depth: number;
}

/** Above a claim of the main line that stands apart from the one that it leads to. */
export interface OnwardRow {
  readonly kind: "onward";
  readonly cell: Cell;
  /** The claim that it leads to. */
  readonly to: StatementId;
  readonly depth: number;
}

/** The rows that stand inside an inference: its premises and all that is nested under them. */
export interface Bracket {
  readonly block: Block;
  /** That of its premises. */
  readonly depth: number;
  readonly first: number;
  readonly last: number;
  /** Whether the main line comes from another place by this inference. */
  readonly onLine: boolean;
}

/** A claim, or the premises of one inference, with the small reasons for and against them. */
export interface Card {
  /** That of its head or block; unique in the outline. */
  readonly id: string;
  /** The inference that leads from this card to another one; none at the head of a tree. */
  readonly block: Block | undefined;
  /** In cards from the head. */
  readonly depth: number;
  readonly rows: readonly CardRow[];
  /** Those of nested inferences, in the order of their first rows. */
  readonly brackets: readonly Bracket[];
}

/** A head and all that leads to it: in the order in which the cards are read, the head's first. */
export type CardTree = readonly Card[];

const NONE: LineLinks = new Map();

/**
 * The trees of a panel divided into cards at each degree of nesting; where one changes nothing, they are those of the one
 * before. Claims of the main line are never nested, so that they can be seen.
 */
export function nestedTrees(
  panel: Panel,
  main: ReadonlySet<StatementId>,
  links: LineLinks = NONE,
  nestings: readonly Nesting[] = NESTINGS,
): readonly (readonly CardTree[])[] {
  const made: CardTree[][] = [];
  let before = -1;
  for (const nesting of nestings) {
    const nested = nestedBlocks(panel, nesting, main);
    // What is nested at one degree is nested at the next one, too.
    made.push(nested.size === before ? made.at(-1)! : treesWith(panel, nested, links));
    before = nested.size;
  }
  return made;
}

function treesWith(panel: Panel, nested: ReadonlySet<string>, links: LineLinks): CardTree[] {
  const onto = blocksByTarget(panel);
  const trees: CardTree[] = [];
  for (const head of panel.heads) {
    const cards: Card[] = [];
    // A stack of our own: arguments can be thousands deep. Inside a card, recursion is as deep as nesting allows.
    type Todo = {
      readonly block: Block | undefined;
      readonly cells: readonly Cell[];
      readonly depth: number;
    };
    const todo: Todo[] = [{ block: undefined, cells: [head], depth: 0 }];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { block, cells, depth } = next;
      const made = fill(block ?? stepAt(head), cells, onto, nested, links);
      cards.push({ id: block?.id ?? head.id, block, depth, rows: made.rows, brackets: made.brackets });
      for (const child of made.apart.toReversed())
        todo.push({ block: child, cells: child.cells, depth: depth + 1 });
    }
    trees.push(cards);
  }
  return trees;
}

/** The blocks that lead to each cell or block, in reading order. */
function blocksByTarget(panel: Panel): ReadonlyMap<string, readonly Block[]> {
  const onto = new Map<string, Block[]>();
  for (const block of panel.blocks) add(onto, block.target.id, block);
  return onto;
}

/** From the leaves up: which inferences are small enough, with all that leads to them. */
function nestedBlocks(
  panel: Panel,
  { cells, depth }: Nesting,
  main: ReadonlySet<StatementId>,
): ReadonlySet<string> {
  interface Hanging {
    cells: number;
    height: number;
    main: boolean;
  }
  const hanging = new Map<string, Hanging>();
  const nested = new Set<string>();
  /** What has a reason that is too large to be nested, apart from the main line. */
  const opened = new Set<string>();
  for (const block of panel.blocks.toReversed()) {
    const whole: Hanging = { cells: block.cells.length, height: 0, main: false };
    for (const cell of block.cells) whole.main ||= cell.kind === "full" && main.has(cell.statement);
    for (const id of [block.id, ...block.cells.map((cell) => cell.id)]) {
      const below = hanging.get(id);
      if (below === undefined) continue;
      whole.cells += below.cells;
      whole.height = Math.max(whole.height, below.height);
      whole.main ||= below.main;
    }
    whole.height += 1;
    if (whole.cells <= cells && whole.height <= depth && !whole.main) nested.add(block.id);
    else if (block.role === "support" && !whole.main) opened.add(block.target.id);
    const above = hanging.get(block.target.id);
    if (above === undefined) hanging.set(block.target.id, whole);
    else {
      above.cells += whole.cells;
      above.height = Math.max(above.height, whole.height);
      above.main ||= whole.main;
    }
  }
  // A card that cannot hold the reasons for its claim does not hold the objections to it instead.
  for (const { id, role, target } of panel.blocks)
    if (role !== "support" && target.kind === "cell" && opened.has(target.id)) nested.delete(id);
  return nested;
}

/** The rows of one card, and the blocks that lead to it from outside, in the order in which they arrive. */
function fill(
  own: Step | undefined,
  cells: readonly Cell[],
  onto: ReadonlyMap<string, readonly Block[]>,
  nested: ReadonlySet<string>,
  links: LineLinks,
): { readonly rows: CardRow[]; readonly brackets: Bracket[]; readonly apart: Block[] } {
  const rows: CardRow[] = [];
  const brackets: Bracket[] = [];
  const apart: Block[] = [];
  const at = (target: string) => onto.get(target) ?? [];
  const bracketed = (block: Block, depth: number, far: Cell | undefined) => {
    const place = brackets.length;
    const first = rows.length;
    const onLine = block.cells.some((cell) => isLineEnd(cell, block, links));
    brackets.push({ block, depth, first, last: first, onLine });
    premises(block, block.cells, depth, far);
    brackets[place] = { block, depth, first, last: rows.length - 1, onLine };
  };
  /** What leads to a cell: it follows in the card, or arrives from another one. `isApart`: it is set off from the cell. */
  const reasons = (cell: Cell, depth: number, isApart = false) => {
    const above = rows.at(-1);
    const isNear = !isApart && above?.kind === "cell" && above.cell === cell;
    for (const block of lineFirst(at(cell.id)))
      if (nested.has(block.id)) bracketed(block, depth, isNear ? undefined : cell);
      else apart.push(block);
  };
  /** Where the line goes on in another place is read at once: nothing in that step has a number from here. */
  const lineFirst = (blocks: readonly Block[]): readonly Block[] => {
    const isOnward = (block: Block) =>
      block.cells.some((cell) => isLineEnd(cell, block, links)) &&
      block.cells.every(({ kind }) => kind === "reference");
    return [...blocks.filter(isOnward), ...blocks.filter((block) => !isOnward(block))];
  };
  /** What questions a step stands below everything else of it. What does so from outside has a row where it arrives. */
  const questions = (step: Step, depth: number) => {
    const [inside, outside] = [true, false].map((is) =>
      at(step.id).filter(({ id }) => nested.has(id) === is),
    );
    if (outside!.length > 0) rows.push({ kind: "sign", block: step, depth });
    apart.push(...outside!);
    for (const block of inside!) bracketed(block, depth + 1, undefined);
  };
  const premises = (block: Step | undefined, all: readonly Cell[], depth: number, far?: Cell) => {
    all.forEach((cell, premise) => {
      const signed = block !== undefined && premise === 0;
      const onto = signed && far !== undefined ? { onto: far } : {};
      rows.push({ kind: "cell", cell, depth, block, premise, signed, ...onto });
      if (block?.together !== true) reasons(cell, depth + 1);
    });
    if (block?.together === true)
      for (const cell of all) reasons(cell, depth + 1, depth === 0 && all.length > 1);
    if (block !== undefined) questions(block, depth);
  };
  const [head] = cells;
  const to = own === undefined && head?.kind === "full" ? links.get(head.statement) : undefined;
  if (to !== undefined) rows.push({ kind: "onward", cell: head!, to, depth: 1 });
  premises(own, cells, 0);
  const led = new Set(brackets.map(({ block }) => block.target.id));
  const isHead = (row: CardRow) =>
    row.kind === "cell" && row.depth === 0 && row.cell.kind === "full" && led.has(row.cell.id);
  return { rows: rows.map((row) => (isHead(row) ? { ...row, heads: true as const } : row)), brackets, apart };
}
