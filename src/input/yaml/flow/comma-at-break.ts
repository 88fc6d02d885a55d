import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { type Line, lineAbove } from "../indents.ts";
import { lineBelow } from "../near.ts";
import { ANY_KEY, openAt } from "./keys.ts";
import { faultOf } from "../faults/kinds.ts";

const NEXT = new RegExp(`^ *(?=(?:${ANY_KEY}): +\\S.*\\})`, "u");
const LAST = /[\p{L}\p{N}.!?…”»"'\])%]$/u;

/** `{ text: It is so.` with `voice: ann }` below it. */
export function commaAtBreak(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  return behind(own, lines) ?? behind(lineAbove(own.start, lines), lines);
}

function behind(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  const next = line && lineBelow(line, lines);
  if (line === undefined || next === undefined || !NEXT.test(next.text)) return undefined;
  const said = line.text.trimEnd();
  const [outer] = openAt(said) ?? [];
  if (outer === undefined || said[outer] !== "{" || openAt(said)!.length !== 1 || !LAST.test(said))
    return undefined;
  if (!new RegExp(`^\\{ *(?:${ANY_KEY}): +\\S`, "u").test(said.slice(outer)) || / #/u.test(said))
    return undefined;
  if (openAt(`${said}\n${next.text.trimEnd()}`)?.length !== 0) return undefined;
  const at = line.start + said.length;
  return faultOf("no-comma", lines.range(at - 1, at), {
    hint: "put a comma there",
    fix: {
      title: "Put a comma at the end of the line",
      edits: [{ range: lines.range(at, at), text: "," }],
      reveals: true,
    },
  });
}

/** The text with a comma in the indent of the line below. */
export function withCommaBelow(text: string, { range }: Diagnostic): string | undefined {
  const next = text.indexOf("\n", range.end.offset) + 1;
  const [blanks] = /^ *(?=\S)/u.exec(text.slice(next, next + 1000)) ?? [];
  if (!blanks) return undefined;
  const at = next + blanks.length - 1;
  return `${text.slice(0, at)},${text.slice(at + 1)}`;
}
