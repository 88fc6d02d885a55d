import type { Theme } from "./theme.ts";

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
  line: { support: "#8fb6dd", objection: "#f2a08c" },
  panel: { fill: "#181d23", stroke: "#78848f" },
};
