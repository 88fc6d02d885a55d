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
  if (what === "closing quote" || what === "space behind a tag") return undefined;
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
  if (what === "space behind a colon") return place.say("A space is missing after this colon.");
  if (what === "line of its own") return place.say("The map begins on the line after `---`.");
  return (
    misplaced(lines, start) ??
    faultOf("indented-unlike", lines.range(start, place.end), indentLike(line, lines))
  );
}
