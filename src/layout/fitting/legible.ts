import { diagnostic } from "../../diagnostic.ts";
import type { Diagnostic, Range } from "../../diagnostic.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FittedFigure } from "../figure.ts";
import { bodyType } from "./fit.ts";
import { LEAST_TYPE } from "../paper.ts";

const START = { offset: 0, line: 1, column: 1 };
const WHOLE: Range = { start: START, end: START };

/**
 * What readers of the drawing could not read: type smaller than `least` pt (those that were asked for, or those that can
 * be read well), characters that no font has.
 */
export function legible(fitted: FittedFigure, type: Typesetter, least: number = LEAST_TYPE): Diagnostic[] {
  const found: Diagnostic[] = [];
  const size = bodyType(fitted);
  // What is as large as promised, but for rounding, is large enough.
  if (size < least - 0.005) {
    const why = least === LEAST_TYPE ? "that can be read well" : "that were asked for";
    found.push(
      diagnostic(
        "small-type",
        WHOLE,
        `In this figure the smallest type is ${(Math.floor(size * 10) / 10).toFixed(1)} pt, under the ${least} pt ${why}.`,
        "choose a larger paper or column, leave --paper and --width out for a cropped figure, or divide the map",
      ),
    );
  }
  const { map } = fitted.figure.outline;
  const texts = [
    ...map.statements.map(({ text, at }) => ({ text, at })),
    ...map.inferences.map(({ scheme, at }) => ({ text: scheme ?? "", at })),
    ...map.groups.map(({ title, at }) => ({ text: title, at })),
    ...map.voices.map(({ short, at }) => ({ text: short, at })),
    ...[map.title, map.caption].map((text) => ({ text: text ?? "", at: WHOLE })),
  ];
  for (const { text, at } of texts) {
    const missing = type.missing(text);
    if (missing.length === 0) continue;
    const named = missing.map(
      (c) => `${c} (U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`,
    );
    found.push(
      diagnostic(
        "glyph-missing",
        at,
        `No font of hence has ${named.slice(0, 5).join(", ")}${named.length > 5 ? ", …" : ""}.`,
        "write it in other characters; a PDF shows an empty box in its place",
      ),
    );
  }
  return found;
}
