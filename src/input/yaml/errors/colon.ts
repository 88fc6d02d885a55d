import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quoteAdvice } from "../../fix/correction.ts";
import { declaredIn } from "../../ids/used.ts";
import { nextContent } from "../../lines.ts";
import { dashFault } from "../indents.ts";
import { textInFlow } from "../flow/prose.ts";
import { fieldInText } from "../joined/field-in-text.ts";
import { behindHeading, misplaced, underShortForm } from "../misplaced.ts";
import { withoutHeading } from "./no-heading.ts";
import { withoutId } from "./no-id.ts";
import type { FaultPlace } from "./fault-place.ts";

/** `text: Note: it works`; or a key that is indented under a text, which the library reads as going on to its colon. */
export function colonInText(place: FaultPlace, to: number): Diagnostic {
  const { text, lines, start, lineEnd } = place;
  const said = text.slice(start, to);
  const dash = dashFault(place.line, lines);
  if (dash) return dash;
  if (/^[\p{L}\p{N}_-]+:$/u.test(said.trim())) {
    const colon = start + said.indexOf(":");
    const fix = replacing("Delete the colon", lines.range(colon, colon + 1), "");
    const message = "A colon after a word makes it a key.";
    return place.say(message, { hint: "delete the colon", fix }, start, colon + 1, "yaml-colon-text");
  }
  const ids = idsWithColon(place, said);
  if (ids !== undefined) return ids;
  const link = /^(https?): +(?=\/\/\S+\s*$)/u.exec(said);
  if (link !== null) {
    const meant = `${link[1]!}:${said.slice(link[0].length).trim()}`;
    const fix = {
      ...replacing("Delete the space", lines.range(start + link[1]!.length + 1, start + link[0].length), ""),
      reveals: true as const,
    };
    return place.say(
      "A link has no blanks.",
      { hint: `write \`${meant}\``, fix },
      start,
      to,
      "yaml-colon-text",
    );
  }
  if (/:(?:\s|$)/.test(said)) {
    const { fix, ...hint } =
      fieldInText(start, to, lines) ?? quoteAdvice(lines, start, textInFlow(start, place.line) ?? to);
    // Brackets after the colon were hardly meant as prose.
    const isProse = !/[[{]/.test(said);
    const advice = { ...hint, ...(fix && { fix: isProse ? fix : { ...fix, asks: true as const } }) };
    return place.say(
      "A colon and a space make this a key, not a text.",
      advice,
      start,
      to,
      "yaml-colon-text",
    );
  }
  const next = nextContent(text, lineEnd);
  const moved =
    behindHeading(lines, next) ??
    withoutId(lines, next) ??
    withoutHeading(lines, next) ??
    underShortForm(lines, next) ??
    misplaced(lines, next);
  if (moved) return moved;
  const key = /^[^\s:]*/.exec(text.slice(next, next + 64))![0];
  const hint = "indent it like the key above, or quote the text if it goes on here";
  return place.say("This key is indented under a text.", hint, next, next + key.length);
}

/** `main: done: good`, where both are ids. */
function idsWithColon(place: FaultPlace, said: string): Diagnostic | undefined {
  const { lines, line, start } = place;
  const words = said.trim().split(/:\s+/u);
  const declared = declaredIn(lines);
  if (words.length < 2 || !words.every((word) => declared.has(word))) return undefined;
  if (!/(?:^|[\s{,])(?:main|from|rivals|tags): +$/u.test(lines.text.slice(line.start, start)))
    return undefined;
  const list = `[${words.join(", ")}]`;
  const end = start + said.trimEnd().length;
  const fix = replacing("Put the ids in brackets", lines.range(start, end), list);
  const message = "Several ids need brackets around them, with commas between.";
  return place.say(message, { hint: `write \`${list}\``, fix }, start, end);
}
