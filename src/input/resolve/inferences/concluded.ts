import type { Located } from "../../../diagnostic.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import { headed, movedToSection } from "../../fix/move.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { Reading } from "../../shape.ts";
import { fewInWords } from "../../words/suggest.ts";
import type { AbsentSections } from "../absent.ts";
import { exchangedEnds, reportHeadings } from "./exchanged.ts";

/** Premises that an inference leads to, each reported once; without a section of conclusions, all of them at once. */
export function concludedPremises(
  roles: ReadonlyMap<StatementId, Statement["role"]>,
  entries: readonly InferenceEntry[],
  absent: AbsentSections,
  reading: Reading,
): { add(premise: Located<StatementId>, entry: InferenceEntry): void; report(): void } {
  const { report, lines } = reading;
  const found = new Map<StatementId, Located<StatementId>>();
  const steps = new Map<StatementId, InferenceEntry>();

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
    const at = fix?.edits[0]!.range.start.offset;
    const own = at === undefined ? undefined : lines.around(at);
    const depth = own === undefined ? 0 : own.text.length - own.text.trimStart().length;
    const range = own
      ? lines.range(own.start + depth, own.start + depth + order[from]!.length)
      : premises[0]!.range;
    report("premise-concluded", range, message, { hint, ...(fix && { fix }) });
  }

  return {
    add(premise, entry) {
      if (found.has(premise.value)) return;
      found.set(premise.value, premise);
      steps.set(premise.value, entry);
    },
    report() {
      if (absent.of("conclusion") !== undefined && found.size > 1) {
        reportHeading([...found.values()]);
        return;
      }
      if (reportHeadings(new Set(found.keys()), roles, entries, reading)) return;
      for (const premise of found.values()) {
        const { value: id, range } = premise;
        const ends = exchangedEnds(premise, steps.get(id)!, roles, entries, lines);
        if (ends !== undefined) {
          const hint = `exchange \`from\` and \`to\`: nothing else leads to the conclusion \`${ends.conclusion}\``;
          report("premise-concluded", range, `The premise \`${id}\` is concluded here.`, {
            hint,
            fix: ends.fix,
          });
          continue;
        }
        const fix = movedToSection(id, "premises", "conclusions", lines);
        report("premise-concluded", range, `The premise \`${id}\` is concluded here.`, {
          hint: `move \`${id}\` to \`conclusions\``,
          ...(fix && { fix }),
        });
      }
    },
  };
}
