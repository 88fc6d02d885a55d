import { type Advice, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { idWanted } from "../ids/used.ts";
import { type Lines, nextContent } from "../lines.ts";

/** UTF-16 code units of a line, or of what stands in a bracket, in which it is guessed what was meant. */
export const LONGEST_GUESSED = 4000;

export type Line = ReturnType<Lines["around"]>;

/** The nearest depth of the lines above; of two that are equally near, the smaller one for a line that opens a section. */
export function indentLike(line: Line, lines: Lines): string | undefined {
  const depth = indentOf(line.text);
  const opens = /:\s*$/.test(line.text);
  let best: number | undefined;
  for (let above = lineAbove(line.start, lines); above; above = lineAbove(above.start, lines)) {
    const column = /^ *(?:- +)*/.exec(above.text)![0].length;
    const apart = Math.abs(column - depth);
    const least = best === undefined ? Infinity : Math.abs(best - depth);
    if (apart < least || (apart === least && opens && column < best!)) best = column;
    if (column === 0) break;
  }
  if (best === 0) return "begin it at the very left";
  return best === undefined ? undefined : `indent it by ${best === 1 ? "one space" : `${best} spaces`}`;
}

/** A dash that sticks to its item, or that is missing before the line above. */
export function dashFault(line: Line, lines: Lines): Diagnostic | undefined {
  const above = lineAbove(line.start, lines);
  return tightDash(line, lines) ?? (above && (tightDash(above, lines) ?? missingDash(above, line, lines)));
}

function tightDash({ start, text }: Line, lines: Lines): Diagnostic | undefined {
  const lead = /^ *-(?=[[{]|[\p{L}_]+:\s)/u.exec(text)?.[0];
  if (lead === undefined) return undefined;
  const at = start + lead.length;
  const fix = replacing("Put a space after the dash", lines.range(at, at), " ");
  return diagnostic("yaml-syntax", lines.range(at - 1, at), "A space is missing after this dash.", {
    hint: "write `- ` with a space",
    fix: { ...fix, reveals: true },
  });
}

/** A key that is indented by a dash more than one with a value in brackets above it. */
function missingDash(above: Line, line: Line, lines: Lines): Diagnostic | undefined {
  const depth = indentOf(above.text);
  if (depth < 2 || indentOf(line.text) !== depth + 2) return undefined;
  const key = /^ *(id|from|to|against): +[[{].*[\]}]\s*$/u.exec(above.text)?.[1];
  if (key === undefined || !/^ *[\p{L}_-]+:(?:\s|$)/u.test(line.text)) return undefined;
  if (hasDash(above, lines)) return undefined;
  const from = above.start + depth;
  const fix = replacing("Put a dash before it", lines.range(from, from), "- ");
  const message = "The dash of this item is missing.";
  return diagnostic("yaml-syntax", lines.range(from, from + key.length), message, {
    hint: `put \`- \` before \`${key}\``,
    fix,
  });
}

/** Whether the item of a key begins above it, with a dash and another key. */
function hasDash({ start, text }: Line, lines: Lines): boolean {
  const depth = indentOf(text);
  let above = lineAbove(start, lines);
  while (above && indentOf(above.text) === depth) above = lineAbove(above.start, lines);
  const [lead] = /^ *- +(?=[\p{L}_-]+:(?:\s|$))/u.exec(above?.text ?? "") ?? [];
  return lead?.length === depth;
}

/** What to do with an item of a list among keys: an inference has no heading, and a statement no id. */
export function itemAdvice({ start, text }: Line, lines: Lines): Advice {
  if (!/^ *- (?:\{ *)?(?:id|from|to|against):/.test(text)) return named({ start, text }, lines);
  if (/^inferences:/mu.test(lines.text)) return { hint: "move it to `inferences`" };
  const fix = replacing(
    "Put `inferences:` above it",
    lines.range(start, start),
    `inferences:${lines.newline}`,
  );
  return { hint: "put `inferences:` above it", fix: { ...fix, reveals: true } };
}

/** Advice with an example, because \`id\` itself is one too. */
function named({ start, text }: Line, lines: Lines): Advice {
  const hint = "give it an id: write `id: …` in place of the dash";
  const [, lead, said] = /^( *)- +([^\s"'[{|>&*!#@%`][^:]*)$/u.exec(text.trimEnd()) ?? [];
  if (lead === undefined || said === undefined) return { hint };
  const id = idWanted(said, lines.text, sectionAt(start, lines));
  const rest = said.startsWith(`${id} `) ? said.slice(id.length + 1).replace(/^[-‐‑‒–—―−=]+>? +/u, "") : said;
  if (rest === id) return { hint: `write \`${id}: …\` with its text in place of the dash and the word` };
  const from = start + lead.length;
  const fix = replacing("Give it an id", lines.range(from, start + text.trimEnd().length), `${id}: ${rest}`);
  return {
    hint: `${hint}, such as \`${id}: ${rest.length > 40 ? "…" : rest}\``,
    fix: { ...fix, reveals: true, asks: true },
  };
}

export function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

/** The heading above a line. */
export function sectionAt(offset: number, lines: Lines): string {
  for (let line = lineAbove(offset, lines); line; line = lineAbove(line.start, lines)) {
    const key = /^([^\s:#]+):/u.exec(line.text)?.[1];
    if (key !== undefined) return key;
  }
  return "";
}

export function lineAbove(offset: number, lines: Lines): Line | undefined {
  for (let at = offset; at > 0;) {
    const line = lines.around(at - 1);
    if (/^\s*[^\s#]/.test(line.text)) return line;
    at = line.start;
  }
  return undefined;
}

/** Blanks that look like spaces in an indent, but are letters to YAML: they come with text from web pages and word processors. */
const ODD_INDENT =
  /^ *[\u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}][ \u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]*(?=\S)/gmu;

/** That of the lines around it, if they agree; else an ideographic space is as wide as two. */
function depthMeant(indent: string, index: number, lines: Lines): number {
  const wide = indent.length + indent.split("\u3000").length - 1;
  const line = lines.around(index);
  const depths = [
    lineAbove(index, lines),
    lines.around(nextContent(lines.text, index + line.text.length)),
  ].map((near) => near && /^( *)[^\s#-]/.exec(near.text)?.[1]?.length);
  const [above, below] = depths;
  if (above && above === below) return above;
  return depths.includes(wide) || !depths.includes(indent.length) ? wide : indent.length;
}

/** The first line that such blanks indent, with spaces for all of them. */
export function oddIndent(lines: Lines): Diagnostic | undefined {
  const edits = [...lines.text.matchAll(ODD_INDENT)].map(({ 0: indent, index }) => ({
    range: lines.range(index, index + indent.length),
    text: " ".repeat(depthMeant(indent, index, lines)),
  }));
  const [first] = edits;
  return (
    first &&
    diagnostic("yaml-syntax", first.range, "Only plain spaces can indent a line in YAML.", {
      hint: "use spaces",
      fix: { title: "Indent with spaces", edits, reveals: true },
    })
  );
}

/** The key without a value in the line above a text that is not indented more than that key, and how far it is indented. */
export function headOver(
  { start, text }: Line,
  lines: Lines,
): { readonly head: string; readonly depth: number } | undefined {
  const above = lineAbove(start, lines);
  const head = above && /^(?: *)([\p{L}\p{N}_-]+):\s*$/u.exec(above.text)?.[1];
  const depth = indentOf(above?.text ?? "");
  return head !== undefined && depth >= indentOf(text) ? { head, depth } : undefined;
}
