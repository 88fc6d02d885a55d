import { type Code, type Diagnostic, type Range, diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";

/** A voice or a group that no statement has. */
export const unused: Check = ({ voices, groups, statements }) => [
  ...without("unused-voice", "voice", voices, new Set(statements.map(({ voice }) => voice))),
  ...without("unused-group", "group", groups, new Set(statements.map(({ group }) => group))),
];

function without(
  code: Code,
  kind: string,
  declared: readonly { readonly id: string; readonly at: Range }[],
  used: ReadonlySet<string | undefined>,
): Diagnostic[] {
  return declared
    .filter(({ id }) => !used.has(id))
    .map(({ id, at }) => diagnostic(code, at, `No statement has the ${kind} \`${id}\`.`));
}
