import type { Stance, Verdict } from "../../../model/map.ts";
import { LARGEST_SET, turns } from "../../../reason/hangs-on.ts";
import type { HangsOn, PremiseTurn } from "../../../reason/hangs-on.ts";
import { visible, visibleJson } from "../../report/escape-control.ts";
import { unstatedFirst } from "../judged/order.ts";
import type { NamesOf } from "../judged/names.ts";
import { mdTable, textTable } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

export function tellHangsOn(found: HangsOn, names: NamesOf, format: ReportName): string {
  if (format === "json") return json(found, names);
  const { claim, verdict, sets, complete } = found;
  const { map } = names;
  const table = format === "md" ? mdTable : (_: readonly string[], rows: string[][]) => textTable(rows);
  const head = `${names.number(claim)} (${names.id(claim)}) ${verdict === "open" ? "is open" : verdict}: ${names.text(claim)}`;
  const premises = unstatedFirst(
    found.premises.filter((one) => turns(found, one)),
    map,
    names,
  ).map((one) => [
    names.number(one.id),
    names.id(one.id),
    outcomes(one, verdict),
    isUnstated(one, names) ? "unstated" : "",
    names.text(one.id),
  ]);
  const steps = found.steps
    .filter(({ undercut }) => undercut !== verdict)
    .map(({ step, undercut }) => {
      const one = map.inferences[step]!;
      return [names.step(one), one.id ?? "–", `undercut: ${undercut}`];
    });
  const together = sets.map((set) => [
    set.premises.map(names.number).join(" + "),
    set.premises.map(names.id).join(", "),
    `denied: ${set.verdict}`,
  ]);
  const part = (title: string, heads: readonly string[], rows: string[][]) =>
    rows.length === 0 ? "" : `\n${title}\n${format === "md" ? "\n" : ""}${table(heads, rows)}`;
  const nothing =
    premises.length + steps.length + together.length === 0
      ? `\nNo premise or step changes that, and no set of up to ${LARGEST_SET} premises.\n`
      : "";
  return [
    `${visible(head)}\n`,
    part("It hangs on these premises:", ["", "id", "what becomes of it", "", "text"], premises),
    part("It hangs on these steps:", ["step", "id", "what becomes of it"], steps),
    part(
      `No one of these changes it, but together they do (sets of up to ${LARGEST_SET}):`,
      ["premises", "ids", "what becomes of it"],
      together,
    ),
    nothing,
    complete ? "" : "\nThe map is too large to try every set of premises; there may be more.\n",
  ].join("");
}

const STANCES: readonly Stance[] = ["denied", "open", "granted"];

/** "denied: fails, open: open" */
const outcomes = ({ verdicts, stance }: PremiseTurn, verdict: Verdict) =>
  STANCES.filter((other) => other !== stance && verdicts[other] !== verdict)
    .map((other) => `${other}: ${verdicts[other]}`)
    .join(", ");

const isUnstated = ({ id }: PremiseTurn, { map }: NamesOf) =>
  map.statements.some((one) => one.id === id && one.unstated);

/** Keys are only ever added. */
function json(found: HangsOn, { numbers }: NamesOf): string {
  return `${visibleJson({
    version: 1,
    claim: found.claim,
    verdict: found.verdict,
    premises: found.premises.map((one) => ({
      ...one,
      number: numbers.get(one.id) ?? null,
      turns: turns(found, one),
    })),
    steps: found.steps,
    sets: found.sets,
    complete: found.complete,
  })}\n`;
}
