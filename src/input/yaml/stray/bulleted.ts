import type { Diagnostic } from "../../../diagnostic.ts";
import { sectionsDeclaring } from "../../../model/fields.ts";
import { idFor, idWanted } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { BARE_SIGN } from "../../words/item-signs.ts";
import { scalarText } from "../../words/scalar-style.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** Sections of texts by their ids. */
const TEXTS: ReadonlySet<string> = new Set(
  (["statement", "voice", "group"] as const).flatMap(sectionsDeclaring),
);
const BULLETED = new RegExp(`^( +)(${BARE_SIGN}) +([\\p{L}\\p{N}"“«].*\\s\\S.*)$`, "u");
/** The most lines of one list. */
const MOST_LINES = 50;

/** Texts as word processors and Markdown list them, in the column of the ids of a section. */
export function bulletedTexts(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  if (!isBulleted(own) || !TEXTS.has(sectionAt(own.start, lines))) return undefined;
  let first = own;
  for (let line = lineAbove(own.start, lines); line && isBulleted(line); line = lineAbove(line.start, lines))
    first = line;
  const above = lineAbove(first.start, lines)!;
  const depth = indentOf(first.text);
  // Further in, it may belong to a text.
  if (indentOf(above.text) > 0 && indentOf(above.text) < depth) return undefined;
  const rows: Line[] = [];
  for (let line: Line | undefined = first; line && isBulleted(line); line = lineBelow(line, lines))
    if (indentOf(line.text) !== depth || rows.push(line) >= MOST_LINES) break;
  return said(rows, sectionAt(own.start, lines), lines);
}

const isBulleted = ({ text }: Line): boolean => BULLETED.test(text);

function said(rows: readonly Line[], section: string, lines: Lines): Diagnostic {
  const taken = new Set<string>();
  const edits = rows.map(({ start, text }) => {
    const words = BULLETED.exec(text)![3]!.trimEnd();
    const from = start + indentOf(text);
    if (isEntry(words)) return { range: lines.range(from, start + text.trimEnd().length), text: words };
    const id = ownId((rows.length === 1 ? idWanted : idFor)(words, lines.text, section), taken);
    return { range: lines.range(from, start + text.trimEnd().length), text: `${id}: ${scalarText(words)}` };
  });
  const [first, ...others] = edits as [(typeof edits)[0], ...typeof edits];
  const shown = first.text.length > 60 ? `${first.text.split(":")[0]}: …` : first.text;
  const more = others.length === 0 ? "" : ", and do the same with those below it";
  const isOnlySign = rows.every(({ text }) => isEntry(BULLETED.exec(text)![3]!));
  if (isOnlySign)
    return faultOf("item-among-keys", first.range, {
      hint: `delete the sign: \`${shown}\`${more}`,
      fix: { title: "Delete the sign", edits, reveals: true },
    });
  return faultOf("item-among-keys", first.range, {
    hint: `give it an id: write \`id: …\` in place of the sign, such as \`${shown}\`${more}`,
    fix: { title: "Give it an id", edits, reveals: true, asks: true },
  });
}

/** `* cheap: It is cheap.` */
const isEntry = (words: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_-]*: +\S/u.test(words);

function ownId(id: string, taken: Set<string>): string {
  let own = id;
  for (let nth = 2; taken.has(own); nth += 1) own = `${id}-${nth}`;
  taken.add(own);
  return own;
}
