import { FAILING_LINES, IDLE_LINES, NEW_LINES, OPEN_LINES, REMOVED_LINES } from "./look-lines.ts";
import type { Look, Theme } from "./theme.ts";

/** What fails is dimmed more than what is unchanged. */
const FADED: Look = {
  tones: {
    text: "#8f9ca8",
    main: "#8f9ca8",
    number: "#8f9ca8",
    muted: "#8f9ca8",
    header: "#9aa8b6",
    "objection-header": "#d0a59b",
  },
  frame: { support: "#6d7985", objection: "#96685e", head: "#6d7985", rule: "#6d7985" },
  header: { support: "#222b35", objection: "#33231f" },
  line: { support: "#727e8a", objection: "#727e8a" },
};

/** Light on dark, for screens and darkened rooms; the headers of objections are the brightest surfaces. */
export const dark: Theme = {
  summary: "light on dark, for screens",
  background: "#14181d",
  tones: {
    title: "#f1f4f7",
    "panel-title": "#cfd9e3",
    text: "#eceff3",
    main: "#ffffff",
    number: "#8fc1f0",
    muted: "#b3bec9",
    header: "#d8e7f5",
    "objection-header": "#2b0d06",
  },
  cell: { fill: "#1d232a", mainFill: "#1d232a", referenceFill: "#262d36" },
  frame: { support: "#7d9dbd", objection: "#f2a08c", head: "#c3ccd6", rule: "#78848f" },
  header: { support: "#27405a", objection: "#f2a08c" },
  line: { support: "#76a2cd", objection: "#f7b7a7" },
  panel: { fill: "#181d23", stroke: "#78848f" },
  strip: "#78848f",
  annotations: {
    looks: {
      quiet: {
        tones: {
          text: "#9eabb7",
          main: "#9eabb7",
          number: "#9eabb7",
          muted: "#9eabb7",
          header: "#a9b9c8",
          "objection-header": "#d0a59b",
        },
        frame: { support: "#6d7985", objection: "#96685e", head: "#6d7985", rule: "#6d7985" },
        header: { support: "#222b35", objection: "#33231f" },
        line: { support: "#74818e", objection: "#cf9e94" },
      },
      removed: {
        lines: REMOVED_LINES,
        tones: {
          text: "#dba6c6",
          main: "#dba6c6",
          number: "#dba6c6",
          muted: "#dba6c6",
          header: "#e3b5d0",
          "objection-header": "#e3b5d0",
        },
        cell: { fill: "#231b22", mainFill: "#231b22", referenceFill: "#231b22" },
        frame: { support: "#a8749a", objection: "#a8749a", head: "#a8749a", rule: "#a8749a" },
        header: { support: "#33212e", objection: "#33212e" },
        line: { support: "#b07fa1", objection: "#b07fa1" },
      },
      new: {
        lines: NEW_LINES,
        cell: { fill: "#17261d", mainFill: "#17261d", referenceFill: "#17261d" },
        frame: { support: "#7cc598", objection: "#f2a08c", head: "#7cc598", rule: "#5f8f72" },
      },
      open: { lines: OPEN_LINES },
      fails: { ...FADED, lines: FAILING_LINES },
      out: { ...FADED, lines: IDLE_LINES },
    },
    tags: {
      new: { ink: "#0e2416", fill: "#86d3a3", edge: "#86d3a3", bar: "full" },
      removed: { ink: "#e3b5d0", fill: "#1d151b", edge: "#a8749a", bar: "broken" },
      reworded: { ink: "#f0cf86", fill: "#2a2312", edge: "#b58d3a", bar: "double" },
      moved: { ink: "#c3c5ff", fill: "#1e1f38", edge: "#8587d8", bar: "double" },
      changed: { ink: "#f0cf86", fill: "#2a2312", edge: "#b58d3a", bar: "double" },
      open: { ink: "#14181d", fill: "#cfd9e3", edge: "#cfd9e3", bar: "double" },
      fails: { ink: "#14181d", fill: "#cfd9e3", edge: "#cfd9e3", bar: "double" },
      out: { ink: "#14181d", fill: "#cfd9e3", edge: "#cfd9e3", bar: "double" },
      turned: { ink: "#f0cf86", fill: "#2a2312", edge: "#b58d3a", bar: "double" },
      other: { ink: "#d7dfe7", fill: "#1b222a", edge: "#8fa0b0", bar: "double" },
    },
    deleted: "#dba6c6",
    inserted: "#86d3a3",
  },
};
