import { diagnostic } from "../diagnostic.ts";
import { isInPlace } from "../model/ids.ts";
import type { Statement } from "../model/map.ts";
import type { Check } from "./check.ts";

/** Two statements with the same text would be drawn and numbered twice. */
export const sameText: Check<"same-text"> = ({ statements }) => {
  const first = new Map<string, Statement>();
  const found: ReturnType<typeof sameText> = [];
  for (const statement of statements.filter(({ outside }) => outside === undefined)) {
    const text = statement.text.toLowerCase().replace(/\p{P}+$/u, "");
    const other = first.get(text);
    if (other)
      found.push(
        diagnostic("same-text", statement.at, `This says the same as ${nameOf(other)}.`, advice(other)),
      );
    else first.set(text, statement);
  }
  return found;
};

function nameOf({ id, at }: Statement): string {
  return isInPlace(id) ? `the premise in line ${at.start.line}` : `\`${id}\``;
}

function advice({ id }: Statement): string {
  return isInPlace(id) ? "declare it once and use its id" : `use \`${id}\` in both places`;
}
