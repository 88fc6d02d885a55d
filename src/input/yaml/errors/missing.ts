import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { indentLike } from "../indents.ts";
import { misplaced } from "../misplaced.ts";
import { noColon } from "../no-colon.ts";
import type { FaultPlace } from "./fault-place.ts";
import { faultOf } from "../faults/kinds.ts";

/** The library expected a sign that is missing. */
export function missing(place: FaultPlace): Diagnostic | undefined {
  const { what, lines, line, start } = place;
  if (what === "closing quote" || what === "space after a tag") return undefined;
  if (what === "colon of a key") return noColon(line, lines);
  if (what === "space before a comment")
    return place.say("This `#` follows a value without a space.", {
      hint: "put a space before a comment",
      fix: replacing("Put a space before the comment", lines.range(start, start), " "),
    });
  if (what === "comma") {
    const open = /(?<=[[,:]\s+)\?\s*$/u.exec(place.text.slice(line.start, start));
    if (open !== null) {
      const at = line.start + open.index;
      const hint = "write what belongs here, or delete its key";
      return place.say("Nothing is said here but `?`.", hint, at, at + 1);
    }
    const isQuoted = /["'\p{L}]/u.test(place.text[start - 1] ?? "") && /["']/.test(line.text);
    const advice = isQuoted ? place.quoteValue(start) : undefined;
    return place.say("A comma is missing before this.", advice?.fix && advice);
  }
  if (what === "empty lines above a text") return emptyAbove(place);
  if (what === "space after a colon") return place.say("A space is missing after this colon.");
  if (what === "line of its own") return place.say("The map begins on the line after `---`.");
  return (
    misplaced(lines, start) ??
    faultOf("indented-unlike", lines.range(start, place.end), indentLike(line, lines))
  );
}

/** Blanks in the empty lines between a sign and its text tell YAML that the text stands further to the right. */
function emptyAbove(place: FaultPlace): Diagnostic {
  const { lines, start } = place;
  const before = lines.text.slice(0, lines.around(start).start);
  const blank = /(?:(?<=\n)[^\S\n]*\n)*$/u.exec(before)!;
  const edits = [...blank[0].matchAll(/[^\S\r\n]+/gu)].map(({ 0: gap, index }) => {
    const from = blank.index + index;
    return { range: lines.range(from, from + gap.length), text: "" };
  });
  const range = edits[0]?.range ?? lines.range(start, start);
  return place.say(
    "The empty first lines of this text are indented more than it.",
    {
      hint: "delete the blanks in them",
      fix: { title: "Delete the blanks in empty lines", edits, reveals: true },
    },
    range.start.offset,
    range.end.offset,
  );
}
