import type { CardLayout, CellLayout } from "../../layout/figure-layout.ts";

const ROUND = 3;
const BEVEL = 5.5;
/** px; half the bar at the end of the line of an objection. */
export const BAR_HALF = 5.5;

/** How much of the corners of a card is rounded, or cut off where it is an objection, px; a bar in the middle of a side stands beside no corner. */
export const cornerOf = ({ block, frame }: Pick<CardLayout, "block" | "frame">) =>
  block !== undefined && block.role !== "support"
    ? ({ size: Math.max(ROUND, Math.min(BEVEL, frame.height / 2 - BAR_HALF)), style: "bevel" } as const)
    : ({ size: ROUND, style: "round" } as const);

/** Whether a claim stands out by a frame of its own, the sign of a conclusion at which the reasoning ends. */
export const hasClaimFrame = ({ row, frame }: Pick<CellLayout, "row" | "frame">): boolean =>
  row.depth === 0 && (frame === "main" || frame === "end");
