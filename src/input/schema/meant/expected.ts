import { VERDICTS } from "../../../model/choices.ts";
import { isStatementId } from "../../../model/ids.ts";
import { replacing } from "../../fix/advice.ts";
import type { Node } from "../../node.ts";
import { type Reading, type Shape, wrongType } from "../../shape.ts";

/** `expect: good holds`, `expect: [good]`: verdicts that are not written by id. */
export function expectedBy<T>(verdicts: Shape<readonly T[]>): Shape<readonly T[]> {
  return {
    ...verdicts,
    read(node, reading) {
      const items = node.kind === "list" ? node.items : [node];
      const said = items.map((item) => verdictIn(item, reading));
      const first = said[0];
      if (first === undefined || said.includes(undefined)) return verdicts.read(node, reading);
      const meant = `{ ${said.map((one) => `${one!.id}: ${one!.verdict ?? "holds"}`).join(", ")} }`;
      const isSure = said.every((one) => one!.verdict !== undefined);
      wrongType(node, verdicts.name, reading, {
        hint: isSure ? `write \`${meant}\`` : `write each with its verdict, such as \`${meant}\``,
        fix: {
          ...replacing("Write each with its verdict", node.range, meant),
          ...(!isSure && { asks: true }),
        },
      });
      return [];
    },
  };
}

function verdictIn(
  item: Node,
  { misnamed }: Reading,
): { readonly id: string; readonly verdict: string | undefined } | undefined {
  if (item.kind !== "scalar") return undefined;
  const [, id = "", word] = /^([\p{L}\p{N}_-]+)(?:\s*[\s=>:-]\s*(\p{L}+))?$/u.exec(item.value) ?? [];
  const verdict = VERDICTS.find((one) => one === word?.toLowerCase());
  if (!isStatementId(id) || !misnamed.isDeclared("statement", id)) return undefined;
  return word !== undefined && verdict === undefined ? undefined : { id, verdict };
}
