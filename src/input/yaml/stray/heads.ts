import type { Diagnostic, Edit } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { HEADINGS, ROOT } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** Where files with a byte order mark were joined. */
const MARK = /(?<=\n *)\uFEFF+/gu;

export function invisible(lines: Lines): Diagnostic | undefined {
  if (!lines.text.includes("\uFEFF", 1)) return undefined;
  const edits = [...lines.text.matchAll(MARK)].map(({ 0: mark, index }): Edit => ({
    range: lines.range(index, index + mark.length),
    text: "",
  }));
  const [first] = edits;
  if (first === undefined) return undefined;
  return faultOf("invisible-sign", first.range, {
    hint: "delete it",
    fix: { title: "Delete what is invisible", edits, reveals: true },
  });
}

/** `%YAML 1.2` at the head of a file, and the map right below it. */
export function directive(lines: Lines): Diagnostic | undefined {
  const [found] = /^\uFEFF?%(?:YAML|TAG) .*\n(?=\s*[^\s%#-])/u.exec(lines.text) ?? [];
  if (found === undefined) return undefined;
  const fix = { ...replacing("Delete this line", lines.range(0, found.length), ""), reveals: true as const };
  const range = lines.range(0, found.trimEnd().length);
  return faultOf("directive", range, { hint: "delete this line; a map needs none", fix });
}

const ALONE_ABOVE = "(?:[^\\S\\n]*(?:#.*)?\\n)*(?: +[^\\s#]|- )";
/** `premises`, `premises: []`, `<premises>`, `premises;`, `premises:,`, `**Premises**`, `PREMISES` and `- premises:`, with entries below it; also underlined. */
const ODD = new RegExp(
  `^(?:- +)?(?:\\*\\*|__|\\[|<)?(${[...HEADINGS].join("|")})(?:: *(?:\\[ *\\]|\\{ *\\}|[,;.])| *[;.,=]| *:|:?(?:\\*\\*|__|\\]|>):?|)[^\\S\\n]*(?=\\n( *([-=~_*])\\3{2,}[^\\S\\n]*\\r?\\n)?${ALONE_ABOVE})`,
  "gim",
);

export function headings(lines: Lines): Diagnostic | undefined {
  const edits: Edit[] = [];
  let underlined = false;
  for (const { 0: said, 1: name, 2: rule, index } of lines.text.matchAll(ODD)) {
    if (/^[^:]+:$/u.test(said.trimEnd()) && said.startsWith(name!)) continue;
    const heading = {
      range: lines.range(index, index + said.trimEnd().length),
      text: `${name!.toLowerCase()}:`,
    };
    if (edits.length === 0) underlined = rule !== undefined;
    edits.push(heading);
    const below = index + said.length + 1;
    if (rule !== undefined) edits.push({ range: lines.range(below, below + rule.length), text: "" });
  }
  const [first] = edits;
  if (first === undefined) return undefined;
  const isBare = `${lines.text.slice(first.range.start.offset, first.range.end.offset)}:` === first.text;
  const hint = isBare && !underlined ? `put a colon after it: \`${first.text}\`` : `write \`${first.text}\``;
  return faultOf("odd-heading", first.range, {
    hint: underlined ? `${hint}, without a line below it` : hint,
    fix: { title: "Write the heading alone", edits, reveals: true },
  });
}

/** `- title: …` at the head of a file, and the other keys of the map at the very left below it. */
export function dashedStart(lines: Lines): Diagnostic | undefined {
  const [all, before, dash, key] = /^((?:\s*|#.*\n|---\s*\n)*)(- +)([a-z]+):\s/u.exec(lines.text) ?? [];
  if (all === undefined || dash === undefined || !ROOT.has(key!)) return undefined;
  const from = before!.length;
  const next = lines.text.indexOf("\n", from) + 1;
  const below = /^([a-z]+):(?:\s|$)/u.exec(lines.text.slice(next, next + 64))?.[1];
  if (next === 0 || below === undefined || !ROOT.has(below)) return undefined;
  const fix = {
    ...replacing("Delete the dash", lines.range(from, from + dash.length), ""),
    reveals: true as const,
  };
  return faultOf("dashed-map", lines.range(from, from + 1), { hint: "delete the dash", fix });
}

/** `------`, `***` */
export function rules(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const said = text.trim();
  if (!/^([-*=_~#])\1{2,}$/u.test(said) || text.trimEnd() === "---" || said === "=".repeat(7))
    return undefined;
  const next = lines.text.indexOf("\n", start) + 1 || lines.text.length;
  const from = start + text.indexOf(said);
  return faultOf("ruled-line", lines.range(from, from + said.length), {
    hint: "delete it",
    fix: { ...replacing("Delete this line", lines.range(start, next), ""), reveals: true },
  });
}
