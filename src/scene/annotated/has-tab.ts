import type { CellLayout } from "../../layout/figure-layout.ts";

/** Whether a tab stands beside a statement. */
export const hasTab = ({ note }: Pick<CellLayout, "note">): boolean =>
  note.signs.some(({ sign }) => sign !== "nothing");

/** px; half the bar at the end of a rule. */
export const BAR = 4;

/** Where the rule of what questions a step turns to the rule of that step, if a tab stands below the turn. */
export const turnOf = (top: number): number => top + BAR + 1;
