import { SOUND } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";

/** What a map declares and has no use for. */
export const UNUSED = {
  "unused-voice": {
    means: "Nothing in the map has this voice.",
    example: `voices: { ann: Ann Lee }\npremises: { a: It works. }\n${SOUND}`,
    wayOut: "Delete it, or name it at the statements that it makes.",
  },
  "unused-group": {
    means: "No statement is in this group, so its panel would be empty.",
    example: `groups: { far: Far away }\npremises: { a: It works. }\n${SOUND}`,
    wayOut: "Delete it, or name it at the statements that belong to it.",
  },
  "view-empty": {
    means: "No statement has the tag or the voice that a view asks for, so its figure would be empty.",
    example: `views: { roads: { tags: [road] } }\npremises: { a: It works. }\n${SOUND}`,
    wayOut: "Name a tag or a voice that statements have, or give it to them.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;
