import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { type Line, indentOf } from "../indents.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY, openAt } from "./keys.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines over which a bracket is followed. */
const MOST_LINES = 10;
/** What begins a line of its own, and goes on in no bracket. */
const OWN = new RegExp(`^ *(?:- |#|$|<{7} |(?!(?:${ANY_KEY}):)[^\\s:{}[\\]"',]+:(?:\\s|$))`, "u");

/** `{ from: [a,` with `b], to: c }` at the left of its key: the lines down to that which closes what is open. */
export function wrapped(lines: Lines, offset: number): Diagnostic | undefined {
  const first = lines.around(offset);
  const lead = /^ *(?:- +)*(?:[^\s:#{}[\]"',]+: +)?(?=[[{])/u.exec(first.text)?.[0];
  const open = lead === undefined ? undefined : openAt(first.text);
  if (lead === undefined || open === undefined || open.length === 0) return undefined;
  const rest = linesInside(first, lines);
  if (rest === undefined) return undefined;
  const dashes = /^ *(?:- +)*/.exec(lead)![0].length;
  const isItem = dashes === lead.length;
  const depth = isItem ? dashes : dashes + 2;
  const least = isItem ? indentOf(lead) + 1 : dashes + 1;
  const moved = rest.filter(({ text }) => indentOf(text) < least);
  if (moved.length === 0) return undefined;
  const at = first.start + lead.length;
  const last = rest.at(-1)!;
  const whole = lines.range(at, last.start + last.text.length);
  const said = rest.map((line) => (moved.includes(line) ? " ".repeat(depth) + line.text.trim() : line.text));
  const meant = [first.text.slice(lead.length), ...said].join(lines.newline);
  const [from, to] = [moved[0]!, moved.at(-1)!].map(({ start }) => lines.position(start).line);
  const more = from === to ? "" : `, and what follows down to line ${to}`;
  const title = `Indent what goes on by ${depth} spaces`;
  return faultOf("bracket-goes-on", lines.range(at, at + 1), {
    hint: `indent line ${from} by ${depth} spaces${more}`,
    fix: { ...replacing(title, whole, meant), reveals: true },
  });
}

/** The lines below, down to that which closes all that is open in the first and ends there. */
function linesInside(first: Line, lines: Lines): readonly Line[] | undefined {
  const rest: Line[] = [];
  let said = first.text;
  for (let line = first; rest.length < MOST_LINES;) {
    const next = line.start + lines.text.slice(line.start).search(/\n|$/u) + 1;
    if (next >= lines.text.length) return undefined;
    line = lines.around(next);
    if (OWN.test(line.text)) return undefined;
    rest.push(line);
    said += `\n${line.text}`;
    const open = openAt(said);
    if (open === undefined) return undefined;
    if (open.length === 0) return /[\]}]\s*$/u.test(line.text) ? rest : undefined;
  }
  return undefined;
}
