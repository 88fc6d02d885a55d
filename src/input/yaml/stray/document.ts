import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { ROOT } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

const SECOND = "A second YAML document begins here.";

/** A `---` or `...` that is not at the head of the file. */
export function anotherDocument(found: number, lines: Lines): Diagnostic {
  // What ends a document is the line above what follows it.
  const at = /(?<=^|\n)\.\.\.[ \t]*(?=\s*$)/u.exec(lines.text.slice(0, found))?.index ?? found;
  const { start, text } = lines.around(at);
  const next = Math.min(lines.text.length, lines.text.indexOf("\n", start) + 1 || lines.text.length);
  const range = lines.range(at, at + 3);
  const isAlone = /^(?:---|\.\.\.)\s*$/u.test(text);
  if (isAlone && nextContent(lines.text, next) >= lines.text.length && lines.text.slice(next).trim() === "")
    return diagnostic("yaml-syntax", range, SECOND, {
      hint: "nothing follows it: delete it",
      // With the blank lines below it.
      fix: replacing("Delete `---`", lines.range(at, lines.text.length), ""),
    });
  if (!isAlone || !goesOn(lines.text, start, next))
    return diagnostic("yaml-syntax", range, SECOND, "keep one map in one file");
  const fix = replacing("Delete this line", lines.range(start, next), "");
  const hint = "delete this line: the map goes on below it";
  return faultOf("map-goes-on", range, { hint, fix: { ...fix, reveals: true } });
}

/** Below it there is no key of a map that is above it, but others, or what is indented under the last of them; a title begins another map. */
function goesOn(text: string, before: number, behind: number): boolean {
  const above = keysIn(text.slice(0, before));
  const below = keysIn(text.slice(behind));
  if (below.includes("title")) return false;
  const first = /^ *(?=[^\s#])[^\n]*/mu.exec(text.slice(behind))?.[0] ?? "";
  const isLine = /^ *(?:- |[\p{L}\p{N}_-]+:(?:\s|$))/u.test(first);
  return (
    above.length > 0 &&
    isLine &&
    below.every((key) => ROOT.has(key) && !above.includes(key)) &&
    isPart(first, below)
  );
}

const isPart = (first: string, below: readonly string[]): boolean =>
  first.startsWith(" ") || below.length > 0;

const keysIn = (text: string): readonly string[] =>
  [...text.matchAll(/^([\p{L}\p{N}_-]+):(?:\s|$)/gmu)].map(([, key]) => key!);
