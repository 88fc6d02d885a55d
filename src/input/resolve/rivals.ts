import type { Located } from "../../diagnostic.ts";
import type { StatementId } from "../../model/map.ts";
import type { Reading } from "../shape.ts";
import type { Names } from "./fields.ts";

/** Groups of two or more statements that rule each other out. */
export function resolveRivals(
  groups: readonly (readonly Located<string>[])[],
  { lookUp }: Names,
  reading: Reading,
): (readonly StatementId[])[] {
  return groups.flatMap((group) => {
    const members = new Set<StatementId>();
    for (const one of group) {
      if (members.has(one.value)) {
        const message = `\`${one.value}\` is listed twice among these rivals.`;
        reading.report("duplicate-id", one.range, message, "delete one");
      }
      if (lookUp(one, "statement") !== undefined) members.add(one.value);
    }
    const [only] = group;
    if (group.length === 1 && only) {
      const message = `\`${only.value}\` has no rival in this group.`;
      reading.report("rivals-of-one", only.range, message, "name two or more: `rivals: [[one, other]]`");
    }
    return members.size > 1 ? [[...members]] : [];
  });
}
