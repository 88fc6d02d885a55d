import type { CardLayout } from "../../layout/figure-layout.ts";

/** How much of the corners of a card is rounded, or cut off where it is an objection; px. */
export const cornerOf = ({ block }: Pick<CardLayout, "block">) =>
  block !== undefined && block.role !== "support"
    ? ({ size: 5.5, style: "bevel" } as const)
    : ({ size: 3, style: "round" } as const);
