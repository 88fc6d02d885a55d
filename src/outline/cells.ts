import type { Cell, Panel } from "./outline.ts";

/** All cells of a panel: its heads, then those of its blocks. */
export const cellsOf = ({ heads, blocks }: Panel): readonly Cell[] => [
  ...heads,
  ...blocks.flatMap((block) => block.cells),
];
