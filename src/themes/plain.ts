import type { Theme } from "./theme.ts";

/** Ink on white, one blue for support and one red for objections; both print as clearly different greys. */
export const plain: Theme = {
  summary: "ink on white with quiet colours",
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
  cell: { fill: "#ffffff", mainFill: "#ffffff", referenceFill: "#f3f4f6" },
  frame: { support: "#5f7f9f", objection: "#8c2a1c", head: "#44515e", rule: "#87929d" },
  header: { support: "#e3ecf5", objection: "#8c2a1c" },
  line: { support: "#37597b", objection: "#8c2a1c" },
  panel: { fill: "#fafbfc", stroke: "#87929d" },
};
