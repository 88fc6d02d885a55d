import { type Advice, type Diagnostic, type Edit, diagnostic } from "../../diagnostic.ts";
import { isId } from "../../model/ids.ts";
import type { Lines } from "../lines.ts";
import { indentOf, lineAbove } from "./indents.ts";
import type { Line } from "./indents.ts";
import { ENTRY, HEADINGS, INFERENCE, MOST_TEXT, around, faultsIn, oddKeys } from "./near.ts";
import { faultOf } from "./faults/kinds.ts";

/** The most characters of a section that YAML can read, because it is read twice. */
const MOST_SECTION = 200_000;

/** A stretch of a line in other words, in UTF-16 code units from its beginning. */
interface Rewrite {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Undefined for a change that only follows from another one. */
  readonly hint?: string;
  /** What else is to be done for the same inference. */
  readonly also?: string;
}

/**
 * Entries in the form of another section, where that makes a fault of notation: an inference without its dash, or with
 * an id in its place, and a statement with a dash. What is found is tried; undefined where it does not help.
 */
export function reformed(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const inside = indentOf(own.text) > 0 ? own : lineAbove(own.start, lines);
  const { near } = around(lines, inside?.start ?? offset);
  if (near.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) return undefined;
  const some = rewritesOf(near);
  if (some.length === 0 || !improves(near, some)) return undefined;
  const found = some.length < FEWEST ? some : (inWholeSection(lines, offset) ?? some);
  const [first] = found as [Rewrite];
  const { start, text } = first.line;
  const isKey = first.text.trim() === "" && first.from === first.to;
  const range = lines.range(start + indentOf(text), start + text.trimEnd().length);
  if (!isKey && text.trimStart().startsWith("- ")) {
    const message = "This is a list item among entries with ids.";
    return diagnostic("yaml-syntax", range, message, adviceOf(found, lines));
  }
  return faultOf(isKey ? "indented-unlike" : "no-dash", range, adviceOf(found, lines));
}

/** From so many near each other on there are probably more, further away. */
const FEWEST = 6;

function inWholeSection(lines: Lines, offset: number): readonly Rewrite[] | undefined {
  const { near } = around(lines, offset, Infinity);
  if (near.reduce((sum, { text }) => sum + text.length, 0) > MOST_SECTION) return undefined;
  const found = rewritesOf(near);
  return found.length > 0 && improves(near, found) ? found : undefined;
}

/** How to write a whole section that YAML can read, given the place of its first entry. */
export function reformedSection(lines: Lines, offset: number): Advice | undefined {
  const { near } = around(lines, offset, Infinity);
  if (near.reduce((sum, { text }) => sum + text.length, 0) > MOST_SECTION) return undefined;
  const found = rewritesOf(near);
  return found.length === 0 || !improves(near, found) ? undefined : adviceOf(found, lines);
}

function adviceOf(found: readonly Rewrite[], lines: Lines): Advice {
  const [first, ...others] = found.flatMap(({ hint }) => hint ?? []);
  const edits = found.map(({ line: { start }, from, to, text }): Edit => ({
    range: lines.range(start + from, start + to),
    text: text.replaceAll("\n", lines.newline),
  }));
  const wish = others.find((one) => one.startsWith(`${first!}, `)) ?? first!;
  const also = found.slice(1).flatMap((one) => one.also ?? [])[0] ?? "";
  return {
    hint: `${wish}${also}${others.length === 0 ? "" : ", and do the same with those below it"}`,
    fix: { title: wish.charAt(0).toUpperCase() + wish.slice(1), edits, reveals: true },
  };
}

/** Whether the lines can be read better with these changes. */
function improves(near: readonly Line[], found: readonly Rewrite[]): boolean {
  const changed = near.map((line): Line => {
    const text = found
      .filter((one) => one.line === line)
      .reduce((said, { from, to, text }) => said.slice(0, from) + text + said.slice(to), line.text);
    return { ...line, text };
  });
  const [before, after] = [faultsIn(near).length, faultsIn(changed).length];
  if (after !== before) return after < before;
  return after === 0 && oddKeys(changed) < oddKeys(near);
}

function rewritesOf([heading, ...body]: readonly Line[]): readonly Rewrite[] {
  const section = /^([\w-]+):\s*$/.exec(heading?.text ?? "")?.[1] ?? "";
  if (body.length === 0) return [];
  const column = Math.min(...body.map(({ text }) => indentOf(text)));
  if (section === "inferences") return asItems(body, column);
  return HEADINGS.has(section) ? asEntries(body, column, ENTRY.get(section) ?? new Set()) : [];
}

const keyOf = (said: string): string | undefined => /^([^\s:#{}]+):(?=\s|$)/.exec(said)?.[1];

/** Dashes where they are missing, in the column of those that are there. */
function asItems(body: readonly Line[], least: number): readonly Rewrite[] {
  const dashed = body.find(({ text }) => /^ *- /.test(text));
  const column = dashed ? indentOf(dashed.text) : least;
  const found: Rewrite[] = [];
  /** The keys of the item that goes on here; undefined after one in braces. */
  let keys: Set<string> | undefined;

  function dash(line: Line, depth: number, before: string): void {
    const from = depth < column + 2 ? depth : depth - 2;
    found.push({ line, from, to: depth, text: "- ", hint: `put \`- \` before \`${before}\`` });
  }

  for (const line of body) {
    const depth = indentOf(line.text);
    const said = line.text.slice(depth);
    if (depth !== column && depth !== column + 2) continue;
    const key = keyOf(said);
    if (said.startsWith("- ")) {
      const item = said.slice(2).trimStart();
      if (depth === column) keys = item.startsWith("{") ? undefined : new Set([keyOf(item) ?? ""]);
    } else if (said.startsWith("{")) {
      dash(line, depth, "{");
      keys = undefined;
    } else if (key !== undefined && INFERENCE.has(key)) {
      if (keys === undefined || keys.has(key) || key === "id") {
        dash(line, depth, key);
        keys = new Set();
      } else if (depth === column) {
        const hint = `indent \`${key}\` by ${depth + 2} spaces`;
        found.push({
          line,
          from: depth,
          to: depth,
          text: "  ",
          ...(found.length === 0 ? { hint } : { also: `, and ${hint}` }),
        });
      }
      keys.add(key);
    } else if (key !== undefined && depth === column && isId(key)) {
      keys = new Set(["id"]);
      found.push(...named(line, depth, key));
    } else if (depth === column) {
      keys = new Set();
    }
  }
  return found;
}

/** `first: { from: …`, and `first:` above its keys. */
function named(line: Line, depth: number, id: string): readonly Rewrite[] {
  const lead = /^[^:]+:\s*(?:\{\s*|$)/.exec(line.text.slice(depth))?.[0];
  if (lead === undefined) return [];
  const text = lead.includes("{") ? `- { id: ${id}, ` : `- id: ${id}`;
  const shown = lead.includes("{") ? `${text}…` : text;
  const to = depth + lead.length;
  return [{ line, from: depth, to, text, hint: `write \`${shown}\` in place of \`${lead.trim()}\`` }];
}

/** No dashes, and ids before the colons. */
function asEntries(body: readonly Line[], column: number, fields: ReadonlySet<string>): readonly Rewrite[] {
  // Where inferences stand among statements, their heading is missing.
  if (body.some(({ text }) => /^ *(?:- +)?(?:\{ *)?(?:id: *[^,]*, *)?(?:from|to|against):/.test(text)))
    return [];
  return body.flatMap((line, nth): readonly Rewrite[] => {
    const said = line.text.slice(column);
    const [lead, open, id] = /^- +(\{ *)?id: *([^\s,:{}]+)(?:, *|\s*$)/.exec(said) ?? [];
    if (lead !== undefined && isId(id!)) {
      const text = open === undefined ? `${id}:` : `${id}: { `;
      const shown = open === undefined ? text : `${text}…`;
      const hint = `write \`${shown}\` in place of \`${lead.trim()}\``;
      return [{ line, from: column, to: column + lead.length, text, hint }];
    }
    const inside = body.slice(nth + 1);
    const end = inside.findIndex(({ text }) => indentOf(text) <= column);
    return withoutDashes(line, column, end < 0 ? inside : inside.slice(0, end), fields);
  });
}

const DASHED_ID = /^((?:- +)+)([^\s:#{}]+):(?: +((?:- +)+)(?:text: +)?(?=\S)|(?=\s|$))/;

/** `- - cheap: …`, and `- cheap: - …` or `- cheap:` with `- text: …` below it: dashes are before the id, and within the entry. */
function withoutDashes(
  line: Line,
  column: number,
  inside: readonly Line[],
  fields: ReadonlySet<string>,
): readonly Rewrite[] {
  const [lead, before, id, behind = ""] = DASHED_ID.exec(line.text.slice(column)) ?? [];
  if (lead === undefined || !isId(id!) || id === "id" || fields.has(id!)) return [];
  const said = { line, from: column, to: column + lead.length, text: `${id}:${behind && " "}` };
  const dashes = `${before}${behind}`.match(/-/g)!.length;
  const keys = inside.filter(({ text }) => fields.has(keyOf(text.trimStart()) ?? ""));
  if (behind !== "" && keys.length > 0) {
    const text = `${id}:\n${" ".repeat(indentOf(keys[0]!.text))}text: `;
    return [{ ...said, text, hint: "delete the dashes, and write `text:` on a line of its own" }];
  }
  const below = inside.flatMap((one, nth): Rewrite[] => {
    const [all, indent, dash, words] = /^( +)(- +)(.*)$/.exec(one.text) ?? [];
    const isOwn = nth === 0 && inside.length === 1;
    if (all === undefined || !(isOwn || fields.has(keyOf(words!) ?? ""))) return [];
    const next = inside[nth + 1];
    const isKept = next !== undefined && indentOf(next.text) > indent!.length;
    const from = indent!.length;
    return [{ line: one, from, to: from + dash!.length, text: isKept ? " ".repeat(dash!.length) : "" }];
  });
  const key = keyOf(below[0]?.line.text.slice(below[0].to) ?? "");
  const also =
    below.length > 1
      ? ", and those before its keys"
      : key === undefined
        ? ""
        : `, and the one before \`${key}\``;
  const isOne = dashes === 1 && (below.length === 0 || also !== "");
  return [{ ...said, hint: `delete the ${isOne ? "dash" : "dashes"}${also}` }, ...below];
}
