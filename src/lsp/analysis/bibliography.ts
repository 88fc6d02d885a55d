import { isFault } from "../../input/bibliography/bibliography.ts";
import { readBibliography } from "../../input/bibliography/read.ts";
import type { Node } from "../../input/node.ts";
import type { FileReader, MapDefaults } from "../../model/project.ts";

/** Reading the titles of more entries would keep the author waiting. */
const TITLED = 200;

/** What can be cited from the bibliographies of a map and of its folder. */
export function keysOf(
  root: Node,
  project: MapDefaults | undefined,
  readText: FileReader | undefined,
): readonly (readonly [key: string, title: string | undefined])[] {
  if (readText === undefined) return [];
  const own =
    root.kind === "mapping" ? root.entries.find(({ key }) => key.value === "bibliography") : undefined;
  const names = [...textsIn(own?.value), ...(project?.bibliography ?? [])];
  return names.flatMap((name) => {
    const read = readBibliography(name, readText);
    if ("why" in read) return [];
    return read.keys.map((key, index) => {
      const entry = index < TITLED ? read.entry(key) : undefined;
      return [key, entry === undefined || isFault(entry) ? undefined : entry.title] as const;
    });
  });
}

function textsIn(node: Node | undefined): readonly string[] {
  if (node?.kind === "list") return node.items.flatMap(textsIn);
  return node?.kind === "scalar" ? [node.value] : [];
}
