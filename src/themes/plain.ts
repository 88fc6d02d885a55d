import { dark } from "./dark.ts";
import { FAILING_LINES, IDLE_LINES, NEW_LINES, OPEN_LINES, REMOVED_LINES } from "./look-lines.ts";
import type { Look, Theme } from "./theme.ts";

/** What fails is dimmed more than what is unchanged. */
const FADED: Look = {
  tones: {
    text: "#636e7a",
    main: "#636e7a",
    number: "#636e7a",
    muted: "#636e7a",
    header: "#5f6b78",
    "objection-header": "#6f4b45",
  },
  frame: { support: "#87929d", objection: "#a3776f", head: "#87929d", rule: "#87929d" },
  header: { support: "#f1f4f7", objection: "#f3eceb" },
  line: { support: "#848f9a", objection: "#848f9a" },
};

/** Ink on white, one blue for support and one red for objections; both print as clearly different greys. */
export const plain: Theme = {
  summary: "ink on white with quiet colours",
  dark,
  background: "#ffffff",
  tones: {
    title: "#111820",
    "panel-title": "#2b3a4a",
    text: "#111820",
    main: "#111820",
    number: "#1d4e79",
    muted: "#4d5a67",
    header: "#1f3f5f",
    "objection-header": "#ffffff",
  },
  cell: { fill: "#ffffff", mainFill: "#ffffff", referenceFill: "#eef0f3" },
  frame: { support: "#5f7f9f", objection: "#8c2a1c", head: "#44515e", rule: "#87929d" },
  header: { support: "#e3ecf5", objection: "#8c2a1c" },
  line: { support: "#426b94", objection: "#8c2a1c" },
  panel: { fill: "#fafbfc", stroke: "#87929d" },
  strip: "#7f8b97",
  annotations: {
    looks: {
      quiet: {
        tones: {
          text: "#5a6672",
          main: "#5a6672",
          number: "#5a6672",
          muted: "#5a6672",
          header: "#52606e",
          "objection-header": "#6f4b45",
        },
        frame: { support: "#87929d", objection: "#a3776f", head: "#87929d", rule: "#87929d" },
        header: { support: "#f1f4f7", objection: "#f3eceb" },
        line: { support: "#7f8b97", objection: "#8c5d54" },
      },
      removed: {
        lines: REMOVED_LINES,
        tones: {
          text: "#7a2d5e",
          main: "#7a2d5e",
          number: "#7a2d5e",
          muted: "#7a2d5e",
          header: "#7a2d5e",
          "objection-header": "#7a2d5e",
        },
        cell: { fill: "#fbf5f9", mainFill: "#fbf5f9", referenceFill: "#fbf5f9" },
        frame: { support: "#9a4d7e", objection: "#9a4d7e", head: "#9a4d7e", rule: "#9a4d7e" },
        header: { support: "#f6e9f1", objection: "#f6e9f1" },
        line: { support: "#9a4d7e", objection: "#9a4d7e" },
      },
      new: {
        lines: NEW_LINES,
        cell: { fill: "#f0f8f2", mainFill: "#f0f8f2", referenceFill: "#f0f8f2" },
        frame: { support: "#1b6b3c", objection: "#8c2a1c", head: "#1b6b3c", rule: "#6f8f7c" },
      },
      open: { lines: OPEN_LINES },
      fails: { ...FADED, lines: FAILING_LINES },
      out: { ...FADED, lines: IDLE_LINES },
    },
    tags: {
      new: { ink: "#ffffff", fill: "#1b6b3c", edge: "#1b6b3c", bar: "full" },
      removed: { ink: "#7a2d5e", fill: "#ffffff", edge: "#9a4d7e", bar: "broken" },
      reworded: { ink: "#6e4a00", fill: "#fff6de", edge: "#a67a1d", bar: "double" },
      moved: { ink: "#37398f", fill: "#eff0fb", edge: "#6a6cc4", bar: "double" },
      changed: { ink: "#6e4a00", fill: "#fff6de", edge: "#a67a1d", bar: "double" },
      open: { ink: "#ffffff", fill: "#2b3a4a", edge: "#2b3a4a", bar: "double" },
      fails: { ink: "#ffffff", fill: "#2b3a4a", edge: "#2b3a4a", bar: "double" },
      out: { ink: "#ffffff", fill: "#2b3a4a", edge: "#2b3a4a", bar: "double" },
      turned: { ink: "#6e4a00", fill: "#fff6de", edge: "#a67a1d", bar: "double" },
      other: { ink: "#2b3a4a", fill: "#ffffff", edge: "#44515e", bar: "double" },
    },
    deleted: "#7a2d5e",
    inserted: "#1b6b3c",
  },
};
