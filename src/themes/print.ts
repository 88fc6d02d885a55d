import { FAILING_LINES, NEW_LINES, OPEN_LINES, REMOVED_LINES } from "./look-lines.ts";
import type { TagPaint, Theme } from "./theme.ts";

const BLACK = "#000000";
const WHITE = "#ffffff";

const LINED: TagPaint = { ink: BLACK, fill: WHITE, edge: BLACK, bar: "double" };

/** No grey and little ink: objections differ by their corners, dashes and bars, and by the ground of their sign. */
export const print: Theme = {
  summary: "black on white without fills, for printers and copiers",
  background: WHITE,
  tones: {
    title: BLACK,
    "panel-title": BLACK,
    text: BLACK,
    main: BLACK,
    number: BLACK,
    muted: BLACK,
    header: BLACK,
    "objection-header": WHITE,
  },
  cell: { fill: WHITE, mainFill: WHITE, referenceFill: WHITE },
  frame: { support: BLACK, objection: BLACK, head: BLACK, rule: BLACK },
  header: { support: WHITE, objection: BLACK },
  line: { support: BLACK, objection: BLACK },
  panel: { fill: WHITE, stroke: BLACK },
  // Without grey nothing can be dimmed; tags, bars and lines show what changed.
  annotations: {
    looks: {
      quiet: {},
      removed: { lines: REMOVED_LINES },
      new: { lines: NEW_LINES },
      open: { lines: OPEN_LINES },
      fails: { lines: FAILING_LINES },
      out: {
        lines: { ...FAILING_LINES, lineDash: [0.8, 2.4] },
        header: { support: WHITE, objection: WHITE },
        tones: { "objection-header": BLACK },
      },
    },
    tags: {
      new: { ink: WHITE, fill: BLACK, edge: BLACK, bar: "full" },
      removed: { ...LINED, bar: "broken" },
      reworded: LINED,
      moved: LINED,
      changed: LINED,
      open: { ink: WHITE, fill: BLACK, edge: BLACK, bar: "double" },
      fails: { ink: WHITE, fill: BLACK, edge: BLACK, bar: "double" },
      out: { ink: WHITE, fill: BLACK, edge: BLACK, bar: "double" },
      turned: LINED,
      other: LINED,
    },
    deleted: BLACK,
    inserted: BLACK,
  },
};
