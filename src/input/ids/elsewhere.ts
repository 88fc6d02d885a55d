import { isId, outsideId, readOutsideId } from "../../model/ids.ts";
import type { Node } from "../node.ts";

/** What people write in place of `#` between the name of a file and the id of a statement in it. */
const SIGN = /^\s*(?:::?|[-=]>|[-_#/\\.@|>›»→⇒])\s*(?=\S)/u;

/** Finds the id of a statement in a file that a map uses where it is written otherwise: `air/harm`, `air.yaml#harm`. */
export function elsewhereIn(root: Node | undefined): (word: string) => string | undefined {
  const names = namesOfFiles(root);
  return (word) => {
    if (names.length === 0 || readOutsideId(word) !== undefined) return undefined;
    for (const [name, use] of names) {
      if (!word.startsWith(name)) continue;
      const behind = word.slice(name.length);
      const statement = behind.replace(SIGN, "");
      if (statement !== behind && isId(statement)) return outsideId({ use, statement });
    }
    return undefined;
  };
}

/** What a file may be called, with the name that it has in the map; a longer one first, because it may begin with another. */
function namesOfFiles(root: Node | undefined): readonly (readonly [name: string, use: string])[] {
  const section = root?.kind === "mapping" ? root.entries.find(({ key }) => key.value === "use") : undefined;
  if (section?.value.kind !== "mapping") return [];
  const names = section.value.entries.flatMap(({ key: { value: use }, value }) => {
    const path = value.kind === "scalar" ? value.value.trim() : "";
    const file = path.replace(/^.*[/\\]/u, "");
    const stem = file.replace(/\.[^.]*$/u, "");
    return [use, path, `./${path}`, file, stem]
      .filter((name) => name !== "" && isId(use))
      .map((name) => [name, use] as const);
  });
  return names.toSorted(([a], [b]) => b.length - a.length);
}
