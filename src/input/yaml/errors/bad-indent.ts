import type { Diagnostic } from "../../../diagnostic.ts";
import { quoteAdvice, valueStart } from "../../fix/correction.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { dashFault, indentLike, indentOf, lineAbove } from "../indents.ts";
import type { Line } from "../indents.ts";
import { misplaced, underShortForm } from "../misplaced.ts";
import { noColon } from "../no-colon.ts";
import { withoutHeading } from "./no-heading.ts";
import { withoutId } from "./no-id.ts";
import type { FaultPlace } from "./fault-place.ts";
import { faultOf } from "../faults/kinds.ts";

/** The library points after the last line that it could place. */
export function badIndent(place: FaultPlace): Diagnostic {
  const { text, lines, line } = place;
  const above = lineAbove(line.start, lines);
  const dash = dashFault(lines.around(nextContent(text, line.start)), lines);
  if (dash) return dash;
  const cut = above && /\s(#[^\s#].*)$/.exec(above.text)?.[1];
  const sign = above && text[valueStart(lines, above.start) ?? 0]!;
  if (above && cut !== undefined && !/[[{"']/.test(sign!)) return cutText(above, cut, place);
  if (above && !/:(?:\s|$)|^\s*-\s/.test(above.text)) return noColon(above, lines);
  const from = nextContent(text, line.start);
  const below = withoutId(lines, from) ?? withoutHeading(lines, from) ?? underShortForm(lines, from);
  if (below) return below;
  const { start, text: said } = lines.around(from);
  const moved = misplaced(lines, from);
  if (moved) return moved;
  const isKey = /^ *[^\s:#]+:/.test(said) && above && indentOf(above.text) === indentOf(said);
  if (isKey && /^ *- /.test(above.text)) return noColon(above, lines);
  return faultOf(
    "indented-unlike",
    lines.range(from, start + said.length),
    indentLike({ start, text: said }, lines),
  );
}

/** The text would go on here if its last line did not end in a comment. */
function cutText({ start, text }: Line, cut: string, place: FaultPlace): Diagnostic {
  const { lines } = place;
  const to = start + text.length;
  const advice = quoteAdvice(lines, valueStart(lines, start) ?? start, endOfLines(start, lines));
  const message = "The `#` makes the rest of this line a comment.";
  return place.say(message, advice, to - cut.length, to, "yaml-comment-cut");
}

/** Where a text ends that goes on from its first line to those that are indented more. */
function endOfLines(lineStart: number, lines: Lines): number {
  const depth = indentOf(lines.around(lineStart).text);
  let { start, text } = lines.around(lineStart);
  let end = start + text.trimEnd().length;
  while (start + text.length < lines.text.length) {
    ({ start, text } = lines.around(lines.text.indexOf("\n", start) + 1));
    if (text.trim() === "" || indentOf(text) <= depth || /\s#(?:\s|$)|^\s*#|:(?:\s|$)/.test(text)) break;
    end = start + text.trimEnd().length;
    if (!lines.text.includes("\n", start)) break;
  }
  return end;
}
