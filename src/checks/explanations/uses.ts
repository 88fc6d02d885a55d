import { STEP } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";

/** Explanations of problems with files that a map uses. */
export const OF_USES = {
  "use-unread": {
    means:
      "A file under `use` cannot be read: it is not there, is not a text, or lies where a map may not read files.",
    example: `use: { common: common.yaml }\n${STEP}  - { from: [a, common#claim], to: c }\n`,
    wayOut:
      "Correct the path, which is relative to the map. Files outside its folder are read if `--root`, or `roots` in the folder's `hence.yaml`, allows it.",
  },
  "use-faulty": {
    means: "A file under `use` has an error itself, so that nothing can be taken from it.",
    wayOut: "Check that file with `hence check`, and correct it.",
  },
  "use-circular": {
    means: "Files use each other in a circle, so that no verdict could come first.",
    example: `use: { own: m.yaml }\n${STEP}  - { from: [a, own#b], to: c }\n`,
    wayOut: "Move what they share to a file that uses none of them.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
