import type { Block, Cell, Outline, Panel } from "../../src/outline/outline.ts";

/** What an outline has lost, doubled or linked wrongly; none for a good one. */
export function completeFaults(outline: Outline): string[] {
  const { map, numbers, panels } = outline;
  const cells = panels.flatMap(cellsOf);
  const blocks = panels.flatMap((panel) => panel.blocks);
  const full = counted(cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement));
  const begun = blocks.filter(({ parted }) => parted !== "further");
  const drawn = counted(begun.map(({ inference }) => inference.index));
  const ids = counted([...cells.map(({ id }) => id), ...blocks.map(({ id }) => id)]);
  const given = new Set(numbers.values());
  return [
    ...map.statements
      .filter(({ id }) => full.get(id) !== 1)
      .map(({ id }) => `statement ${id} is drawn in full ${full.get(id) ?? 0} times`),
    ...map.inferences
      .filter(({ index }) => drawn.get(index) !== 1)
      .map(({ index }) => `inference ${index} is drawn ${drawn.get(index) ?? 0} times`),
    ...[...ids].filter(([, times]) => times > 1).map(([id]) => `${id} is the id of several cells or blocks`),
    ...map.statements.flatMap((_, i) => (given.has(i + 1) ? [] : [`nothing has the number ${i + 1}`])),
    ...cells
      .filter(({ statement }) => !numbers.has(statement))
      .map(({ id, statement }) => `cell ${id} is of ${statement}, which has no number`),
    ...panels.flatMap((panel) => linkFaults(panel, outline)),
    ...premiseFaults(blocks),
  ];
}

export const cellsOf = (panel: Panel): Cell[] => [
  ...panel.heads,
  ...panel.blocks.flatMap(({ cells }) => cells),
];

function counted<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The parts of a step together hold its premises, each once; where it stands again, it begins with a reference. */
function premiseFaults(blocks: readonly Block[]): string[] {
  const steps = new Map<number, Block[]>();
  for (const block of blocks)
    steps.set(block.inference.index, [...(steps.get(block.inference.index) ?? []), block]);
  return [...steps.values()].flatMap((parts) => {
    const [{ id, inference }] = parts as [Block];
    const held = parts.flatMap(({ cells, parted }) => (parted === "further" ? cells.slice(1) : cells));
    const wanted = inference.shown ?? inference.from;
    return [
      ...(held.map(({ statement }) => statement).join(" ") === wanted.join(" ")
        ? []
        : [`${id} does not hold the premises of its inference`]),
      ...parts
        .filter(({ parted }) => (parted !== undefined) !== parts.length > 1)
        .map((part) => `${part.id} is one of ${parts.length} parts, and said to be ${part.parted}`),
      ...parts
        .filter(({ parted, cells: [first] }) => parted === "further" && first?.kind !== "reference")
        .map((part) => `${part.id} does not say which step it goes on with`),
    ];
  });
}

/** Each block leads to what its inference leads to, in its own panel and further to the front. */
function linkFaults(panel: Panel, { map }: Outline): string[] {
  const cells = new Map<string, Cell>(panel.heads.map((head) => [head.id, head]));
  const blocks = new Map<string, Pick<Block, "inference">>(
    panel.heads.flatMap(({ step }) => (step === undefined ? [] : [[step.id, step] as const])),
  );
  const faults: string[] = [];
  for (const block of panel.blocks) {
    const { inference, target } = block;
    const goal =
      inference.target.kind === "undercut" ? inference.target.inference : inference.target.statement;
    const found =
      target.kind === "cell" ? cells.get(target.id)?.statement : blocks.get(target.id)?.inference.index;
    if (found === undefined) faults.push(`${block.id} leads to ${target.id}, which does not stand before it`);
    else if (found !== goal) faults.push(`${block.id} leads to ${found} instead of ${goal}`);
    if (inference !== map.inferences[inference.index]) faults.push(`${block.id} is of another map`);
    for (const cell of block.cells) cells.set(cell.id, cell);
    blocks.set(block.id, block);
  }
  return faults;
}
