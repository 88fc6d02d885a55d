/** Draws the map of a fence. */
import { basename, dirname, relative, resolve } from "node:path";
import { quotedTexts } from "../cli/machine/quoted/texts.ts";
import { WHOLE_FILE } from "../diagnostic.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { placed } from "../library/origin.ts";
import type { Origin } from "../library/origin.ts";
import { renderText } from "../library/library.ts";
import { elementIn } from "../library/svg.ts";
import { impossible, noOption } from "../options/read.ts";
import { byWish } from "../options/table.ts";
import { withDefaults } from "../library/wishes.ts";
import type { Wishes } from "../library/wishes.ts";
import type { Typesetter } from "../text/typesetter.ts";
import type { DrawnFence, Fence, Picture } from "./fence.ts";
import { elementOf } from "./hast.ts";

/** Never throws for what stands in the text. `onRead` receives path and digest of each file that was read. */
export async function drawFence(
  { attributes: { file, wishes, defaults = {}, unclosed }, text, path, roots, origin, idPrefix }: Fence,
  type: Typesetter,
  onRead: (file: string, digest: string) => void = () => {},
): Promise<DrawnFence> {
  const shown = (one: string) => relative(process.cwd(), one) || one;
  const about = { path: shown(path), pictures: [] };
  const faulty = (faults: readonly Diagnostic[]) => ({
    ...about,
    diagnostics: placed(faults, above(origin)),
  });
  if (unclosed !== undefined)
    return faulty([impossible(`The quotation mark after \`${unclosed}=\` is never closed.`)]);
  const unknown = Object.keys(wishes).filter((name) => !byWish().has(name));
  if (unknown.length > 0) return faulty(unknown.map((name) => noOption(writtenName(name), true)));
  const reach = { folder: dirname(path), roots, isProgram: true as const };
  let map = { path, text };
  if (file !== undefined) {
    const read = quotedTexts(reach, onRead)(file);
    if (typeof read !== "string") {
      const why = read === undefined ? `there is no file \`${file}\`` : read.why;
      const { hint } = read ?? {};
      const fault = impossible(`The map cannot be read: ${why}.`);
      return faulty([hint === undefined ? fault : { ...fault, hint }]);
    }
    if (text.trim() !== "")
      return faulty([impossible("A fence has either a map in it or the name of a file with one.")]);
    map = { path: resolve(dirname(path), file), text: read };
  }
  const readText = quotedTexts(
    { ...reach, folder: dirname(map.path), roots: [reach.folder, ...roots] },
    onRead,
  );
  // Of a map in another file, the diagnostics are about that file.
  const at = file === undefined ? { origin } : {};
  const source = { path: basename(map.path), text: map.text };
  const wished: Wishes = { ...withDefaults(wishes, defaults), idPrefix };
  const { value, diagnostics } = await renderText(source, "webfont", wished, type, { readText, ...at });
  // What is asked for stands in the fence, wherever the map is.
  const wrong = diagnostics.filter(({ code }) => code === "impossible-wish");
  if (wrong.length > 0) return faulty(wrong.map((one) => ({ ...one, range: WHOLE_FILE })));
  return { path: shown(map.path), diagnostics, pictures: value.map(pictureOf) };
}

/** "minType" as a fence has it: `min-type`. */
const writtenName = (wish: string): string => wish.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** The line in which a fence begins, above its contents. */
const above = ({ start, ...others }: Origin): Origin => ({
  ...others,
  start: { ...start, offset: Math.max(0, start.offset - start.column), line: start.line - 1 },
});

/** As an element of a page, no wider than its column. */
function pictureOf(bytes: Uint8Array): Picture {
  const svg = elementIn(bytes)
    .replace(/^<svg /u, '<svg style="max-width:100%;height:auto" ')
    .trim();
  return { svg, tree: elementOf(svg), title: /<title[^>]*>([^<]*)/u.exec(svg)?.[1] ?? "" };
}
