import { type Code, type Diagnostic, type Range, type Source, diagnostic } from "../diagnostic.ts";
import { linesOf } from "../input/lines.ts";
import { withoutEntry } from "../input/fix/move.ts";
import type { Check } from "./check.ts";

/** A voice or a group that no statement uses. */
export const unused: Check = ({ voices, groups, statements }, { source }) => [
  ...without("unused-voice", "voice", voices, new Set(statements.map(({ voice }) => voice)), source),
  ...without("unused-group", "group", groups, new Set(statements.map(({ group }) => group)), source),
];

function without(
  code: Code,
  kind: string,
  declared: readonly { readonly id: string; readonly at: Range }[],
  used: ReadonlySet<string | undefined>,
  { text }: Source,
): Diagnostic[] {
  return declared
    .filter(({ id }) => !used.has(id))
    .map(({ id, at }) => {
      const fix = withoutEntry(`Delete the ${kind} \`${id}\``, at.start.offset, linesOf(text));
      const advice = fix && { fix: { ...fix, asks: true as const } };
      return diagnostic(code, at, `No statement has the ${kind} \`${id}\`.`, advice);
    });
}
