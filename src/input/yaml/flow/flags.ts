import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import type { Scalar } from "../../node.ts";
import { indentOf, lineAbove } from "../indents.ts";

export const FLAGS: ReadonlySet<string> = new Set(
  Object.entries({ ...STATEMENT_FIELDS, ...INFERENCE_FIELDS }).flatMap(([key, { is }]) =>
    is === "flag" ? [key] : [],
  ),
);

export const noValue = (
  { value, range }: Pick<Scalar, "value" | "range">,
  lines: Lines,
  advice: Advice,
): Diagnostic =>
  diagnostic(
    "yaml-syntax",
    lines.range(range.start.offset, range.end.offset),
    `\`${value}\` is a key without a value here.`,
    advice,
  );

/** A flag alone on a line, in the column of the keys above it. */
export function flagAlone(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const word = text.trim();
  const depth = indentOf(text);
  if (!FLAGS.has(word) || depth === 0) return undefined;
  const above = lineAbove(start, lines)?.text ?? "";
  if (indentOf(above) !== depth && !new RegExp(`^ {0,${depth - 1}}[^\\s:]+:\\s*$`, "u").test(above))
    return undefined;
  const range = lines.range(start + depth, start + depth + word.length);
  const scalar: Scalar = { kind: "scalar", value: word, plain: true, range };
  const meant = `\`${word}: true\``;
  const fix = replacing(`Write ${meant}`, lines.range(range.end.offset, range.end.offset), ": true");
  return noValue(scalar, lines, { hint: `write ${meant}`, fix: { ...fix, reveals: true } });
}
