import type { Explanation } from "./explanation.ts";

/** Explanations of problems with files in other notations. */
export const FOREIGN = {
  "notation-syntax": {
    means: "The text breaks the rules of its notation (JSON, XML, Argdown, …), so it cannot be read.",
    wayOut: "Correct the marked place, or have the program that wrote the file write it again.",
  },
  "notation-unknown": {
    means: "The file ends like one of a notation that hence reads, and holds something else.",
    wayOut: "Look at what the file holds. The message names what was expected.",
  },
  "graph-fault": {
    means:
      "In a file of another notation, a link leads nowhere or an id occurs twice. What cannot be used is left out.",
    wayOut: "Correct the file, or the program that wrote it.",
  },
  "step-incomplete": {
    means:
      "In a file of another notation, a step lacks its premises or its conclusion. An empty statement takes their place. An empty premise is neither granted nor denied, so that what rests on it is open in verdicts, what-ifs and the check of assumptions.",
    wayOut: "Convert the file with `hence convert`, and write what is missing.",
  },
  "not-carried-over": {
    means: "A file of another notation says something that a map cannot say. It is counted and left out.",
    wayOut: "Keep the original file beside the map if you need what is left out.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
