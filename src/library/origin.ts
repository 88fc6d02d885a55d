/** Diagnostics of a map that stands inside another file, such as a fence in Markdown. */
import type { Diagnostic, Position, Range } from "../diagnostic.ts";

/** Where the text of a map begins in its file. */
export interface Origin {
  readonly start: Position;
  /** How many characters stand before each line but the first, which the map does not have; 0 unless given. */
  readonly indent?: number;
}

/** The diagnostics and their fixes at their places in the file. */
export function placed(
  diagnostics: readonly Diagnostic[],
  origin: Origin | undefined,
): readonly Diagnostic[] {
  if (origin === undefined) return diagnostics;
  return diagnostics.map(({ range, fix, ...others }) => ({
    ...others,
    range: rangeFrom(range, origin),
    ...(fix === undefined
      ? {}
      : {
          fix: {
            ...fix,
            edits: fix.edits.map(({ range: edited, text }) => ({
              range: rangeFrom(edited, origin),
              text: text.replaceAll("\n", `\n${" ".repeat(origin.indent ?? 0)}`),
            })),
          },
        }),
  }));
}

const rangeFrom = ({ start, end }: Range, origin: Origin): Range => ({
  start: positionFrom(start, origin),
  end: positionFrom(end, origin),
});

function positionFrom({ offset, line, column }: Position, { start, indent = 0 }: Origin): Position {
  return {
    offset: start.offset + offset + (line - 1) * indent,
    line: start.line + line - 1,
    column: column + (line === 1 ? start.column - 1 : indent),
  };
}
