import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { indentLike } from "../indents.ts";
import { INDENTED_UNLIKE, misplaced } from "../misplaced.ts";
import { noColon } from "../no-colon.ts";
import type { FaultPlace } from "./fault-place.ts";

/** The library expected a sign that is missing. */
export function missing(place: FaultPlace): Diagnostic | undefined {
  const { message, lines, line, start } = place;
  if (/^(?:Missing closing|Tags and anchors)/.test(message)) return undefined;
  if (message.startsWith("Implicit map keys")) return noColon(line, lines);
  if (message.startsWith("Comments"))
    return place.say("This `#` follows a value without a space.", {
      hint: "put a space before a comment",
      fix: replacing("Put a space before the comment", lines.range(start, start), " "),
    });
  if (message.startsWith("Missing ,")) {
    const isQuoted = /["'\p{L}]/u.test(place.text[start - 1] ?? "") && /["']/.test(line.text);
    const advice = isQuoted ? place.quoteValue(start) : undefined;
    return place.say("A comma is missing before this.", advice?.fix && advice);
  }
  if (message.startsWith("Missing space")) return place.say("A space is missing after this colon.");
  if (message.startsWith("Block collection")) return place.say("The map begins on the line after `---`.");
  return misplaced(lines, start) ?? place.say(INDENTED_UNLIKE, indentLike(line, lines));
}
