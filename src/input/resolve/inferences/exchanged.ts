import { exchanging } from "../../fix/advice.ts";
import type { Edit, Fix, Located } from "../../../diagnostic.ts";
import { readOutsideId } from "../../../model/ids.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import type { Lines } from "../../lines.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { Reading } from "../../shape.ts";

type Roles = ReadonlyMap<StatementId, Statement["role"]>;

/** One premise that is concluded may be any mistake. */
const FEWEST = 2;

/** Every premise is concluded, and no conclusion is: the headings stand in each other's place. */
export function reportHeadings(
  concluded: ReadonlySet<StatementId>,
  roles: Roles,
  entries: readonly InferenceEntry[],
  { report, lines }: Reading,
): boolean {
  const targets = new Set(entries.map(({ to }) => to?.value));
  const own = [...roles].filter(([id]) => readOutsideId(id) === undefined);
  const conclusions = own.filter(([, role]) => role === "conclusion");
  const isExchanged =
    concluded.size >= FEWEST &&
    conclusions.length > 0 &&
    own.every(([id, role]) => (role === "premise" ? concluded.has(id) : !targets.has(id)));
  const [one, other] = isExchanged ? headings(lines) : [];
  if (one === undefined || other === undefined) return false;
  report("premise-concluded", one.range, "All premises are concluded, and no conclusion is.", {
    hint: `the headings are exchanged: write \`${one.text}:\` here and \`${other.text}:\` in line ${other.range.start.line}`,
    fix: { title: "Exchange the headings", edits: [one, other] },
  });
  return true;
}

/** Each heading with the word of the other, in the order of the file; none where there are more. */
function headings(lines: Lines): readonly Edit[] {
  const found = [...lines.text.matchAll(/^(premises|conclusions)(?=:[ \t]*(?:#.*)?\r?$)/gmu)];
  if (found.length !== 2 || found[0]![0] === found[1]![0]) return [];
  return found.map(({ 0: word, index }): Edit => ({
    range: lines.range(index, index + word.length),
    text: word === "premises" ? "conclusions" : "premises",
  }));
}

/** `{ from: good, to: cheap }`, where nothing else leads to the conclusion `good`: the ends stand in each other's place. */
export function exchangedEnds(
  { value: premise, range: to }: Located<StatementId>,
  entry: InferenceEntry,
  roles: Roles,
  entries: readonly InferenceEntry[],
  lines: Lines,
): { readonly conclusion: StatementId; readonly fix: Fix } | undefined {
  const [only, ...others] = entry.from ?? [];
  if (only?.kind !== "id" || others.length > 0 || roles.get(only.id.value) !== "conclusion") return undefined;
  const { value: conclusion, range: from } = only.id;
  if (entries.some((one) => one.to?.value === conclusion)) return undefined;
  // With another reason for it, the premise was meant as a conclusion.
  if (entries.some((one) => one !== entry && one.to?.value === premise)) return undefined;
  return { conclusion, fix: exchanging("Exchange `from` and `to`", from, to, lines) };
}
