import type { Located } from "../../../diagnostic.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import { headed, moved } from "../../fix/move.ts";
import type { Reading } from "../../shape.ts";
import { fewInWords } from "../../words/suggest.ts";
import type { AbsentSections } from "../absent.ts";

/** Premises that an inference leads to, each reported once; without a section of conclusions, all of them at once. */
export function concludedPremises(
  roles: ReadonlyMap<StatementId, Statement["role"]>,
  absent: AbsentSections,
  { report, lines }: Reading,
): { add(premise: Located<StatementId>): void; report(): void } {
  const found = new Map<StatementId, Located<StatementId>>();

  function reportHeading(premises: readonly Located<StatementId>[]): void {
    const ids = fewInWords(premises.map(({ value }) => value));
    const message = `This map has no \`conclusions\`, and the premises ${ids} are concluded.`;
    const order = [...roles.keys()];
    const from = order.findIndex((id) => found.has(id));
    // Where only the heading is missing, the conclusions are the last of the premises.
    const fix = order.slice(from).every((id) => found.has(id)) ? headed(order[from]!, lines) : undefined;
    const hint = fix
      ? `put \`conclusions:\` above \`${order[from]!}\``
      : "move them from `premises` to a section `conclusions`";
    report("premise-concluded", premises[0]!.range, message, { hint, ...(fix && { fix }) });
  }

  return {
    add(premise) {
      if (!found.has(premise.value)) found.set(premise.value, premise);
    },
    report() {
      if (absent.of("conclusion") !== undefined && found.size > 1) {
        reportHeading([...found.values()]);
        return;
      }
      for (const { value: id, range } of found.values()) {
        const fix = moved(id, "premises", "conclusions", lines);
        report("premise-concluded", range, `The premise \`${id}\` is concluded here.`, {
          hint: `move \`${id}\` to \`conclusions\``,
          ...(fix && { fix }),
        });
      }
    },
  };
}
