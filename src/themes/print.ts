import type { Tag, Theme } from "./theme.ts";

const BLACK = "#000000";
const WHITE = "#ffffff";

const LINED: Tag = { ink: BLACK, fill: WHITE, edge: BLACK };

/** No grey and hardly any ink: objections are known by their corners, dashes, bars and the heavy rule below their header. */
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
    "objection-header": BLACK,
  },
  cell: { fill: WHITE, mainFill: WHITE, referenceFill: WHITE },
  frame: { support: BLACK, objection: BLACK, head: BLACK, rule: BLACK },
  header: { support: WHITE, objection: WHITE, rule: { support: 0.8, objection: 3 } },
  line: { support: BLACK, objection: BLACK },
  panel: { fill: WHITE, stroke: BLACK },
  // Nothing can step back without grey; tags, bars and lines say what changed.
  revision: {
    quiet: {},
    removed: {},
    new: {},
    tags: {
      new: { ink: WHITE, fill: BLACK, edge: BLACK },
      removed: LINED,
      reworded: LINED,
      moved: LINED,
      changed: LINED,
    },
    deleted: BLACK,
    inserted: BLACK,
  },
};
