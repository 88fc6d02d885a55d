import { folded } from "./characters.ts";
import type { Node } from "../node.ts";

/** The sections whose ids have a text, and the key of that text. */
const WORDS_OF: Readonly<Record<string, string>> = {
  voices: "name",
  groups: "title",
  premises: "text",
  conclusions: "text",
};

/** What the ids of a map stand for: texts, titles and names. */
export function describingWords(root: Node | undefined): ReadonlySet<string> {
  const words = new Set<string>();
  for (const section of root?.kind === "mapping" ? root.entries : []) {
    const key = WORDS_OF[section.key.value];
    if (key === undefined || section.value.kind !== "mapping") continue;
    for (const { value } of section.value.entries) {
      const said =
        value.kind === "mapping" ? value.entries.find((entry) => entry.key.value === key)?.value : value;
      if (said?.kind === "scalar") words.add(folded(said.value));
      const short =
        value.kind === "mapping" ? value.entries.find((entry) => entry.key.value === "short") : undefined;
      if (short?.value.kind === "scalar") words.add(folded(short.value.value));
    }
  }
  return words;
}
