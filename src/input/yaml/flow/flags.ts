import { type Advice, type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { INFERENCE_FIELDS, STATEMENT_FIELDS } from "../../../model/fields.ts";
import { quoteAdvice } from "../../fix/correction.ts";
import type { Lines } from "../../lines.ts";
import type { Scalar } from "../../node.ts";
import { indentOf, lineAbove } from "../indents.ts";

const FLAGS: ReadonlySet<string> = new Set(
  Object.entries({ ...STATEMENT_FIELDS, ...INFERENCE_FIELDS }).flatMap(([key, { is }]) =>
    is === "flag" ? [key] : [],
  ),
);

/** `{ text: It is so., unstated }`: flags whose `true` is left out, behind what may be more of the text before them. */
export function bareFlags(
  keys: readonly [Scalar, ...Scalar[]],
  textBefore: Scalar | undefined,
  lines: Lines,
): Diagnostic | undefined {
  const first = keys.findIndex(({ value, plain }) => plain && FLAGS.has(value));
  const flags = keys.slice(first);
  if (first < 0 || !flags.every(({ value, plain }) => plain && FLAGS.has(value))) return undefined;
  if (first > 0 && textBefore === undefined) return undefined;
  const advice = withValues(flags, lines);
  if (first === 0) return fault(flags[0]!, lines, advice);
  const rest = quoteAdvice(lines, textBefore!.range.start.offset, keys[first - 1]!.range.end.offset);
  if (rest.fix === undefined) return undefined;
  return fault(flags[0]!, lines, {
    hint: `${advice.hint}, and put the text in quotes`,
    fix: {
      ...rest.fix,
      title: `${advice.fix!.title}, and put the text in quotes`,
      edits: [...rest.fix.edits, ...advice.fix!.edits],
      reveals: true,
    },
  });
}

function withValues(flags: readonly Scalar[], lines: Lines): Advice {
  const meant = flags.map(({ value }) => `\`${value}: true\``).join(" and ");
  const edits = flags.map(({ range: { end } }): Edit => ({
    range: lines.range(end.offset, end.offset),
    text: ": true",
  }));
  return { hint: `write ${meant}`, fix: { title: `Write ${meant}`, edits, reveals: true } };
}

const fault = ({ value, range }: Pick<Scalar, "value" | "range">, lines: Lines, advice: Advice): Diagnostic =>
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
  return fault(scalar, lines, withValues([scalar], lines));
}
