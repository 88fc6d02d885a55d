import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { ROOT } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

const ENTRY = /^[^\S\n]*@\w+\s*\{[^\n]*/u;

/** From the line of `@article{` to that of its last brace. */
export const BibtexEntry = {
  endAt(text: string, from: number): number {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
      if (text[at] === "{") depth += 1;
      if (text[at] === "}" && --depth === 0) return (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
    }
    return text.length;
  },
};

export function bibtexAmong(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [entry] = ENTRY.exec(text) ?? [];
  if (entry === undefined) return undefined;
  const file = /^bibliography: *["']?([^\s"'#[\]]+\.bib)/mu.exec(lines.text)?.[1];
  const from = start + entry.indexOf("@");
  return faultOf("bibtex", lines.range(from, start + entry.trimEnd().length), {
    hint:
      file === undefined
        ? "put it into a file beside the map, such as `refs.bib`, and write `bibliography: refs.bib`"
        : `move it to \`${file}\``,
  });
}

const HEAD = /^\[[^\]\n]+\]:[^\S\n]+\S/u;
const REASON = /^[^\S\n]+[+-][>^]?[^\S\n]*[<[(]/mu;
const HINT = "in a file named `….argdown`, hence reads it; `hence convert` makes a map of that";

/** A whole file of it. */
export function argdown(lines: Lines): Diagnostic | undefined {
  const { text } = lines;
  const [head] = /^\s*\[[^\]\n]+\]:[^\S\n]+[^\n]*/u.exec(text.replace(/^\uFEFF/u, " ")) ?? [];
  if (head === undefined || !REASON.test(text) || hasKeys(text)) return undefined;
  const from = text.indexOf("[");
  return faultOf("argdown", lines.range(from, from + head.trim().length), HINT);
}

const hasKeys = (text: string): boolean =>
  [...text.matchAll(/^([\w-]+):(?:\s|$)/gmu)].some(([, key]) => ROOT.has(key!));

/** Some of it in a map. */
export function argdownAmong(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  if (!HEAD.test(text) || !REASON.test(lines.text.slice(start, rowsOfArgdown(lines.text, start))))
    return undefined;
  return faultOf("argdown", lines.range(start, start + text.trimEnd().length), HINT);
}

const STEP = /^ *(?:(\+)[>^]? *[<[(]|-[>^]? *<)([\p{L}\p{N}_-]+)[>\])]\s*$/u;

/** `+ [light]` and `- <bed>`: what leads to a statement, or attacks it, on a line of its own. */
export function argdownStep(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [, plus, id] = STEP.exec(text) ?? [];
  if (id === undefined) return undefined;
  const range = lines.range(start + text.search(/\S/u), start + text.trimEnd().length);
  const end = plus === undefined ? "against" : "to";
  return faultOf("argdown-step", range, `write \`- { from: ${id}, ${end}: … }\``);
}

const BRACKETED = /^( *)\[([\p{L}\p{N}_-]+)\](?=:\s+\S)/u;

/** `[light]: It is light.` below a heading. */
export function bracketedId(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [all, indent, id] = BRACKETED.exec(text) ?? [];
  if (all === undefined || indent === undefined || id === undefined) return undefined;
  const range = lines.range(start + indent.length, start + all.length);
  return faultOf("bracketed-id", range, {
    hint: `write \`${id}\``,
    fix: { ...replacing("Write the id without brackets", range, id), reveals: true },
  });
}

/** To the next key of the map. */
export function rowsOfArgdown(text: string, from: number): number {
  const next = /^[\w-]+:(?:\s|$)/mu.exec(text.slice(from));
  return next === null ? text.length : from + next.index;
}
