import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import { isInPlace } from "../model/ids.ts";
import type { Statement } from "../model/map.ts";
import type { Check } from "./check.ts";
import { unusedPremises, wording } from "./unused/unused-premises.ts";

/** Two statements with the same text would be drawn and numbered twice; a short form stands for its statement. */
export const sameText: Check<"same-text"> = (map, { partial }) => {
  const unused = new Set(partial || map.inferences.length === 0 ? [] : unusedPremises(map));
  const first = new Map<string, Statement>();
  const shortened = new Map(
    map.statements.flatMap((one) => (one.short === undefined ? [] : [[wording({ text: one.short }), one]])),
  );
  const found: ReturnType<typeof sameText> = [];
  for (const statement of map.statements.filter(({ outside }) => outside === undefined)) {
    const text = wording(statement);
    const other = first.get(text);
    const named = isInPlace(statement.id) ? shortened.get(text) : undefined;
    if (other) found.push(repeated(other, statement, unused));
    else first.set(text, statement);
    if (!other && named !== undefined) found.push(saysShort(named, statement));
  }
  return found;
};

function saysShort({ id }: Statement, { at }: Statement): Diagnostic<"same-text"> {
  return diagnostic("same-text", at, `This is the short form of \`${id}\`.`, `write \`${id}\` in its place`);
}

function repeated(
  other: Statement,
  statement: Statement,
  unused: ReadonlySet<Statement>,
): Diagnostic<"same-text"> {
  const [idle, used] = unused.has(statement) ? [statement, other] : [other, statement];
  if (!unused.has(idle))
    return diagnostic("same-text", statement.at, `This says the same as ${nameOf(other)}.`, advice(other));
  if (isInPlace(used.id)) {
    const message = `This says the same as \`${idle.id}\`, which no inference uses.`;
    return diagnostic("same-text", used.at, message, `write \`${idle.id}\` in its place`);
  }
  const message = `This says the same as ${nameOf(used)}, and no inference uses it.`;
  return diagnostic("same-text", idle.at, message, "delete it, or write another text and use it");
}

function nameOf({ id, at }: Statement): string {
  return isInPlace(id) ? `the premise in line ${at.start.line}` : `\`${id}\``;
}

function advice({ id }: Statement): string {
  return isInPlace(id) ? "declare it once and use its id" : `use \`${id}\` in both places`;
}
