import type { Diagnostic, Edit } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import {
  BibtexEntry,
  argdownAmong,
  argdownStep,
  bibtexAmong,
  bracketedId,
  rowsOfArgdown,
} from "./other-notations.ts";
import { bulletedTexts } from "./bulleted.ts";
import { comments, formerItems } from "./items.ts";
import { dashedKeys } from "./dashed.ts";
import { openedSection } from "../flow/opened-section.ts";
import { dashedStart, directive, headings, invisible, rules } from "./heads.ts";
import { diffAmong, quotedAmong } from "./marked.ts";
import { remark } from "./remark.ts";
import { sectionStart } from "./section-start.ts";
import { shortened } from "./shortened.ts";
import { statementAmongSteps } from "./statement.ts";
import { strayStep } from "./step.ts";
import { wideSigns, withPlainSigns } from "./wide.ts";
import { type FaultKind, isOfKind } from "../faults/kinds.ts";

/** What stands in a map and is no part of it: it is searched for near a fault. */
const STRAY: readonly ((lines: Lines, offset: number) => Diagnostic | undefined)[] = [
  invisible,
  wideSigns,
  directive,
  dashedStart,
  diffAmong,
  quotedAmong,
  bibtexAmong,
  argdownAmong,
  argdownStep,
  bracketedId,
  headings,
  rules,
  formerItems,
  comments,
  remark,
  bulletedTexts,
  dashedKeys,
  openedSection,
  sectionStart,
  strayStep,
  statementAmongSteps,
];

export function stray(lines: Lines, offset: number): Diagnostic | undefined {
  for (const find of STRAY) {
    const found = find(lines, offset);
    if (found === undefined || isWorkedAround(found, lines)) continue;
    if (lines.around(found.range.start.offset).start <= offset) return found;
  }
  return undefined;
}

/** Whether a fault that is found in the text as it was written is out of the way by now. */
export function isWorkedAround({ range }: Diagnostic, lines: Lines): boolean {
  const { start, text } = lines.around(range.start.offset);
  return !lines.text.startsWith(text, start);
}

const TAKEN: readonly FaultKind[] = [
  "bracketed-id",
  "dashed-key",
  "dashed-map",
  "diff-lines",
  "directive",
  "invisible-sign",
  "map-goes-on",
  "odd-comment",
  "odd-dash",
  "odd-heading",
  "opened-section",
  "quoted-entry",
  "quoted-lines",
  "ruled-line",
];

/** Text in which such a fault is out of the way, of the same length; undefined for other faults. */
export function withoutStray(fault: Diagnostic, text: string): string | undefined {
  const {
    range: { start, end },
    fix,
  } = fault;
  if (isOfKind(fault, "bibtex")) return asComment(text, start.offset, BibtexEntry.endAt(text, start.offset));
  if (isOfKind(fault, "argdown")) return asComment(text, start.offset, rowsOfArgdown(text, start.offset));
  if (isOfKind(fault, "argdown-step")) return asComment(text, start.offset, end.offset);
  if (isOfKind(fault, "wide-signs")) return withPlainSigns(text, fix!.edits);
  return isOfKind(fault, ...TAKEN) ? fix?.edits.reduce(within, text) : undefined;
}

/** An edit that deletes lines makes comments of them; what one shortens is filled up to the end of its line. */
function within(text: string, { range: { start, end }, text: by }: Edit): string {
  if (by === "" && text[end.offset - 1] === "\n") return asComment(text, start.offset, end.offset);
  const next = (text.indexOf("\n", end.offset) + 1 || text.length + 1) - 1;
  const lineEnd = text[next - 1] === "\r" ? next - 1 : next;
  const behind = text.slice(end.offset, lineEnd);
  const room = lineEnd - start.offset - behind.length;
  const rest = (by.length > room ? shortened(by.slice(0, room)) : by) + behind;
  return text.slice(0, start.offset) + rest.padEnd(lineEnd - start.offset) + text.slice(lineEnd);
}

const asComment = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replaceAll(/^./gm, "#") + text.slice(end);
