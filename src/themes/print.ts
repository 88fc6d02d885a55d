import { FAILING_LINES, IDLE_LINES, NEW_LINES, OPEN_LINES, REMOVED_LINES } from "./look-lines.ts";
import type { Look, TagPaint, Theme } from "./theme.ts";

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Under what stands in full elsewhere: pale enough for its words, and seen on paper. */
const TINT = "#f0f0f0";

const LINED: TagPaint = { ink: BLACK, fill: WHITE, edge: BLACK, bar: "double" };

/** At least 4.5:1 on white, and clearly paler than what holds, on paper as on screens of few pixels. */
const GREY = "#6b6b6b";
const FADED: Look = {
  tones: {
    text: GREY,
    main: GREY,
    number: GREY,
    muted: GREY,
    header: GREY,
    "objection-header": GREY,
  },
  frame: { support: GREY, objection: GREY, head: GREY, rule: GREY },
  header: { support: WHITE, objection: WHITE },
  line: { support: GREY, objection: GREY },
  lines: FAILING_LINES,
};

/** Little ink, and grey only for what fails, for who speaks and under what stands elsewhere: objections differ by their corners, dashes and bars, and by the ground of their sign. */
export const print: Theme = {
  summary: "black on white with hardly a fill, for printers and copiers",
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
  cell: { fill: WHITE, mainFill: WHITE, referenceFill: TINT },
  frame: { support: BLACK, objection: BLACK, head: BLACK, rule: BLACK },
  header: { support: WHITE, objection: BLACK },
  line: { support: BLACK, objection: BLACK },
  panel: { fill: WHITE, stroke: BLACK },
  strip: GREY,
  // Without grey nothing can be dimmed; tags, bars and lines show what changed.
  annotations: {
    looks: {
      quiet: {},
      removed: { lines: REMOVED_LINES },
      new: { lines: NEW_LINES },
      open: { lines: OPEN_LINES },
      fails: FADED,
      out: { ...FADED, lines: IDLE_LINES },
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
