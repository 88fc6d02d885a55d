import { diagnostic } from "../../diagnostic.ts";
import { fewInWords } from "../../input/words/suggest.ts";
import type { Inference } from "../../model/map.ts";
import type { Check } from "../check.ts";
import { inWords } from "../../model/lists.ts";

/** Fewer are no burden to a reader. */
const MANY = 3;

/** Premises that name the group in which they are drawn anyway: that of the conclusion they first serve. */
export const groupRepeated: Check<"group-repeated"> = ({ groups, statements, inferences }) => {
  if (groups.length === 0) return [];
  const groupOf = new Map(statements.map(({ id, group }) => [id, group]));
  const first = new Map<string, Inference>();
  for (const inference of inferences)
    for (const id of inference.from) if (!first.has(id)) first.set(id, inference);
  const idle = statements.filter(({ id, role, group }) => {
    const target = first.get(id)?.target;
    return (
      role === "premise" &&
      group !== undefined &&
      target?.kind === "support" &&
      groupOf.get(target.statement) === group
    );
  });
  if (idle.length < MANY) return [];
  const named = fewInWords(idle.map(({ id }) => id));
  const message = `${named} name the group of the conclusion that they lead to, in which they are drawn anyway.`;
  const lines = inWords(idle.map(({ at }) => String(at.start.line)));
  return [
    diagnostic("group-repeated", idle[0]!.at, message, `leave their \`group\` out, below lines ${lines}`),
  ];
};
