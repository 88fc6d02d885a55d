import type { LookLines } from "./theme.ts";

/** px; of frames and edges of what is removed. */
export const BROKEN = [1.6, 2.4];

/** No theme has others, so that looks can be told apart without colour. */
export const NEW_LINES: LookLines = { frame: { support: 2, objection: 3 }, sample: 1.6, surface: true };

export const REMOVED_LINES: LookLines = {
  frame: { support: 1.5, objection: 1.5 },
  sample: 1.2,
  frameDash: BROKEN,
  lineDash: [1.4, 3],
  surface: true,
};

/** Of a step that may apply: dots. */
export const OPEN_LINES: LookLines = { lineDash: [1.4, 2.6], sample: 1.2 };
/** Of what fails. */
export const FAILING_LINES: LookLines = { frame: { support: 0.6, objection: 0.6 }, lineWidth: 0.55 };
/** Of a step that does not apply: its ends are hollow, since dashes are a sign of objections. */
export const IDLE_LINES: LookLines = { ...FAILING_LINES, hollow: true };
