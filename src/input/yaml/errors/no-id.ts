import { SECTIONS } from "../../../model/fields.ts";
import { endsSentence } from "../../../model/sentences.ts";
import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { idFor, wantedIn } from "../../ids/used.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { type Line, indentOf, lineAbove } from "../indents.ts";
import { ENTRY, lineBelow } from "../near.ts";

/** What is declared in a section under an id, and the key without which it says nothing. */
export const DECLARED: ReadonlyMap<string, readonly [what: string, lead: string]> = new Map(
  Object.entries(SECTIONS).flatMap(([name, section]) =>
    "lead" in section ? [[name, [section.one, section.lead]]] : [],
  ),
);

/** Lines up to the heading of a section that are looked at. */
const MOST_LINES = 1000;

/** Keys of an entry above which the line with its id is missing, where YAML cannot read them. */
export function withoutId(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const above = linesUpTo(own, lines);
  const section = /^(\w+):\s*(?:#.*)?$/.exec(above[0]?.text ?? "")?.[1] ?? "";
  const [, lead] = DECLARED.get(section) ?? [];
  const known = ENTRY.get(section);
  if (lead === undefined || known === undefined) return undefined;
  const last = above.at(-1)!;
  const isId = ({ text }: Line) => !known.has(keyOf(text) ?? "text") && indentOf(text) > 0;
  const isBlock = (some: readonly Line[]) => {
    const depth = indentOf(some[0]!.text);
    const keys = some.filter(({ text }) => indentOf(text) === depth).map(({ text }) => keyOf(text) ?? "");
    return keys.includes(lead) && keys.every((key) => known.has(key));
  };

  const body = above.slice(1);
  const depth = indentOf(own.text);
  const isFirst =
    body.length > 0 &&
    isId(own) &&
    depth < indentOf(body[0]!.text) &&
    body.every(({ text }) => indentOf(text) >= indentOf(body[0]!.text)) &&
    isBlock(body);
  if (isFirst) return idMissing(section, body[0]!, depth, lines);

  // Under what is said in one line there cannot be more, so it belongs to what has no id.
  const saysAll = new RegExp(`^ +[^\\s:#]+:\\s+(?:[^\\s{[#&*!|>]|\\{.*\\b${lead}:.*\\}\\s*$)`, "u");
  if (!isId(last) || indentOf(last.text) >= depth || !saysAll.test(last.text)) return undefined;
  const block: Line[] = [];
  for (let line: Line | undefined = own; line; line = lineBelow(line, lines)) {
    if (indentOf(line.text) < depth || block.length > MOST_LINES) break;
    block.push(line);
  }
  if (!isBlock(block)) return undefined;
  return saidTwice(section, last, own, lines) ?? idMissing(section, own, indentOf(last.text), lines);
}

/** `cheap: Cheap` with `text: It is cheap.` below it, where no id seems to be missing. */
function saidTwice(
  section: string,
  { start, text }: Line,
  below: Line,
  lines: Lines,
): Diagnostic | undefined {
  const [, id, value] = /^ +([^\s:#]+):\s+([^\s{[#&*!|>"'](?:[^#]*[^\s#])?)\s*$/u.exec(text) ?? [];
  // A sentence says all that its entry has to say.
  if (endsSentence(value ?? "")) return undefined;
  if (id === undefined || value === undefined || wantedIn(section, lines.text).length > 0) return undefined;
  if (value.length >= textOf(section, below, lines).trim().length) return undefined;
  const [, lead] = DECLARED.get(section)!;
  const [from, key] = [text.indexOf(value), below.start + indentOf(below.text)];
  const colon = start + text.indexOf(`${id}:`) + id.length + 1;
  const end = key + keyOf(below.text)!.length;
  const next = `${lines.newline}${lines.text.slice(below.start, end)}`;
  return diagnostic(
    "yaml-syntax",
    lines.range(start + from, start + from + value.length),
    `\`${id}\` has a text after it, and \`${lead}:\` below it.`,
    {
      hint: `delete \`${value}\` here; or, if what is below it is another entry, put an id above that`,
      fix: {
        ...replacing(`Delete \`${value}\``, lines.range(colon, end), next),
        reveals: true,
        asks: true,
      },
    },
  );
}

/** `below`: the first line of what has no id. `depth`: how far ids are indented there. */
export function idMissing(section: string, below: Line, depth: number, lines: Lines): Diagnostic {
  const [what] = DECLARED.get(section)!;
  const from = below.start + indentOf(below.text);
  const range = lines.range(from, from + (keyOf(below.text)?.length ?? 1));
  const message = `The id of this ${what} is missing.`;
  const subject = { kind: "without-id", section } as const;
  return diagnostic("missing-key", range, message, advice(section, below, depth, lines), subject);
}

function advice(section: string, below: Line, depth: number, lines: Lines): Advice {
  const wanted = wantedIn(section, lines.text);
  const said = textOf(section, below, lines);
  const id = wanted.length === 1 ? wanted[0]! : idFor(said, lines.text);
  const indent = `indented by ${depth === 1 ? "one space" : `${depth} spaces`}`;
  const fix = replacing(
    `Put \`${id}:\` above it`,
    lines.range(below.start, below.start),
    `${" ".repeat(depth)}${id}:${lines.newline}`,
  );
  return wanted.length === 1
    ? { hint: `put \`${id}:\` above it, ${indent}`, fix: { ...fix, reveals: true } }
    : {
        hint: `put its id above it, ${indent}, such as \`${id}:\``,
        fix: { ...fix, reveals: true, asks: true },
      };
}

/** What an entry without an id says. */
function textOf(section: string, first: Line, lines: Lines): string {
  const [, lead] = DECLARED.get(section)!;
  const depth = indentOf(first.text);
  for (let line: Line | undefined = first; line; line = lineBelow(line, lines)) {
    if (indentOf(line.text) < depth) break;
    if (keyOf(line.text) === lead) return line.text.slice(depth + lead.length + 1);
  }
  return "";
}

const keyOf = (text: string): string | undefined => /^ *([^\s:#]+):(?:\s|$)/u.exec(text)?.[1];

/** The lines above one, from the last at the very left. */
function linesUpTo({ start }: Line, lines: Lines): readonly Line[] {
  const above: Line[] = [];
  for (let line = lineAbove(start, lines); line; line = lineAbove(line.start, lines)) {
    above.unshift(line);
    if (indentOf(line.text) === 0 || above.length > MOST_LINES) break;
  }
  return above;
}

/** Ids that such an entry may have had. */
export const idsLost = ({ subject }: Diagnostic, lines: Lines): string =>
  subject?.kind === "without-id" ? wantedIn(subject.section, lines.text).join(" ") : "";

/** An entry without an id, as text: all lines from its first on that are indented no less. */
export function linesWithoutId({ text }: Lines, { start, text: first }: Line): string {
  const depth = indentOf(first);
  let end = start + first.length;
  for (let at = nextContent(text, end); at < text.length; at = nextContent(text, end)) {
    const line = text.lastIndexOf("\n", at) + 1;
    if (at - line < depth) break;
    const next = text.indexOf("\n", at);
    end = next < 0 ? text.length : next;
  }
  return text.slice(start, end);
}
