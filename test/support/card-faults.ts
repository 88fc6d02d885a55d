import type { Block } from "../../src/outline/outline.ts";
import { SLACK, excess, overlap, shortBox } from "./geometry.ts";
import type { CardGeometry, RowGeometry } from "./geometry.ts";

/** px that a rule may begin above its first row, or end above the edge of its last one. */
const NEAR = 5;

/** What is wrong inside a card: rows on each other or outside, a rule that is beside other rows than those of its inference. */
export function cardFaults(card: CardGeometry): string[] {
  return [...rowFaults(card), ...bracketFaults(card), ...nestingFaults(card)];
}

function rowFaults({ name, box, rows }: CardGeometry): string[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return [
      ...(excess(row.box, box) > SLACK
        ? [`${row.name} (${shortBox(row.box)}) sticks out of ${name} (${shortBox(box)})`]
        : []),
      ...(before !== undefined && overlap(before.box, row.box) > SLACK
        ? [`${before.name} (${shortBox(before.box)}) and ${row.name} (${shortBox(row.box)}) overlap`]
        : []),
    ];
  });
}

/** The rule of an inference stands beside all rows of it, and no other. */
function bracketFaults({ name, rows, brackets }: CardGeometry): string[] {
  const blocks = new Map(brackets.map(({ block }) => [block.id, block]));
  return brackets.flatMap((bracket) => {
    const inside = rows.flatMap((row, index) => (standsIn(row, bracket.block, blocks, rows) ? [index] : []));
    const faults: string[] = [];
    const span = Array.from({ length: bracket.last - bracket.first + 1 }, (_, i) => bracket.first + i);
    if (inside.join(" ") !== span.join(" "))
      faults.push(`${bracket.name} in ${name} is beside rows ${span.join(" ")}, not ${inside.join(" ")}`);
    const [first, last] = [rows[bracket.first]!.box, rows[bracket.last]!.box];
    const [top, bottom] = [bracket.box.y, bracket.box.y + bracket.box.height];
    if (
      top < first.y - NEAR ||
      top > first.y ||
      bottom > last.y + last.height ||
      bottom < last.y + last.height - NEAR
    )
      faults.push(
        `${bracket.name} (${shortBox(bracket.box)}) does not span ${shortBox(first)} to ${shortBox(last)}`,
      );
    const hidden = rows
      .slice(bracket.first, bracket.last + 1)
      .find(({ text }) => overlap(text, bracket.box) >= 0);
    if (hidden !== undefined) faults.push(`${bracket.name} runs through ${hidden.name}`);
    return faults;
  });
}

/** Whether a row is a premise of an inference, or of what is nested in it. */
function standsIn(
  { block }: RowGeometry,
  outer: Block,
  blocks: ReadonlyMap<string, Block>,
  rows: readonly RowGeometry[],
): boolean {
  for (let at = block; at !== undefined;) {
    if (at.id === outer.id) return true;
    const nested: Block | undefined = blocks.get(at.id);
    if (nested === undefined) return false;
    const { kind, id } = nested.target;
    at = kind === "block" ? blocks.get(id) : rows.find(({ cell }) => cell?.id === id)?.block;
  }
  return false;
}

/** Whatever is nested has its rule, as deep as its rows; what is not nested has none. */
function nestingFaults({ name, block: own, rows, brackets }: CardGeometry): string[] {
  return rows.flatMap((row) => {
    // Where the main line goes on has its arrow in the place of a rule.
    if (row.name.startsWith("way to ")) return [];
    const bracket = brackets.find(({ block }) => block.id === row.block?.id);
    if (row.depth === 0)
      return bracket === undefined &&
        (own === undefined || row.block === undefined || row.block.id === own.id)
        ? []
        : [`${row.name} in ${name} is not nested, but its inference is`];
    return bracket?.depth === row.depth ? [] : [`${row.name} in ${name} is nested without a rule of its own`];
  });
}
