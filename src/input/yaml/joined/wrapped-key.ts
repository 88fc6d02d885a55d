import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quotedText } from "../../fix/correction.ts";
import { isWanted } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { isOfProse } from "../flow/keys.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { ENTRY, INFERENCE, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** A text of several words whose sentence is not over. */
const HEAD =
  /^( *(?:- +)?)([\p{L}\p{N}_-]+): +(?=[^\s"'[\]{}|>&*!#@%`])(?:(?!:\s).)*\s\S*[^\s.!?…:”»"')]\s*$/u;
const KEY = /^ *([\p{L}\p{N}_-]+): +\S/u;
/** The most lines of one text. */
const MOST_LINES = 20;

/** `text: It will work` with `soon: in an hour.` further in below it: no key, but more of the text. */
export function textWithKey(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  return continuing(own, lines) ?? continuing(lineBelow(own, lines), lines);
}

function continuing(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  const word = KEY.exec(line?.text ?? "")?.[1];
  const above = line && lineAbove(line.start, lines);
  const head = HEAD.exec(above?.text ?? "");
  if (line === undefined || above === undefined || word === undefined || head === null) return undefined;
  const column = head[1]!.length;
  const section = sectionAt(line.start, lines);
  const known = section === "inferences" ? INFERENCE : ENTRY.get(section);
  if (known === undefined || indentOf(line.text) <= column || known.has(word)) return undefined;
  const isText = known.has(head[2]!) ? isOfProse(head[2]!) : column > 0;
  if (!isText || isWanted(word, lines.text)) return undefined;
  const last = lastOf(line, column, lines);
  const from = above.start + head[0].search(/:\s/u) + 1;
  const start = from + /^ */u.exec(lines.text.slice(from, from + 64))![0].length;
  const end = last.start + last.text.trimEnd().length;
  const at = line.start + indentOf(line.text);
  return faultOf("text-goes-on", lines.range(at, at + word.length + 1), {
    hint: "put all of the text in quotes, on one line",
    fix: {
      ...replacing(
        "Put all of the text in quotes",
        lines.range(start, end),
        quotedText(lines.text.slice(start, end)),
      ),
      reveals: true,
    },
  });
}

function lastOf(first: Line, column: number, lines: Lines): Line {
  let last = first;
  for (let count = 0; count < MOST_LINES; count += 1) {
    const next = lineBelow(last, lines);
    if (next === undefined || indentOf(next.text) <= column) break;
    last = next;
  }
  return last;
}
