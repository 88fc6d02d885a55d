import { idsOfInPlace, withPlainIds } from "../../../model/ids.ts";
import type { Stance, StatementId, Verdict } from "../../../model/map.ts";
import { LARGEST_SET, turns } from "../../../reason/hangs-on.ts";
import type { HangsOn, PremiseTurn } from "../../../reason/hangs-on.ts";
import { counted } from "../../report/counted.ts";
import { visible, visibleJson } from "../../report/escape-control.ts";
import { unstatedFirst } from "../judged/order.ts";
import type { NamesOf } from "../judged/names.ts";
import { mdTable, textTable } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

/** `among`: the conclusions from which the claim was chosen. */
export function tellHangsOn(
  found: HangsOn,
  among: readonly StatementId[],
  names: NamesOf,
  format: ReportName,
): string {
  if (format === "json") return json(found, among, names);
  const { claim, verdict, sets } = found;
  const { map } = names;
  const table = format === "md" ? mdTable : (_: readonly string[], rows: string[][]) => textTable(rows);
  const head = `${names.number(claim)} (${names.id(claim)}) ${verdict === "open" ? "is open" : verdict}: ${names.text(claim)}`;
  const premises = unstatedFirst(found.premises, map, names).map((one) => [
    names.number(one.id),
    names.id(one.id),
    outcomes(one, verdict),
    isUnstated(one, names) ? "unstated" : "",
    names.text(one.id),
  ]);
  const steps = found.steps.map(({ step, undercut }) => {
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
  const bound = whatWasNotTried(found);
  const nothing =
    premises.length + steps.length + together.length > 0
      ? ""
      : bound === ""
        ? `\nNo premise or step changes that, and no set of up to ${LARGEST_SET} premises.\n`
        : "\nNothing that was tried changes that.\n";
  const about = names.oneOf(among);
  return [
    `${visible(head)}\n`,
    about && `\n${about}`,
    part("It hangs on these premises:", ["", "id", "what becomes of it", "", "text"], premises),
    part("It hangs on these steps:", ["step", "id", "what becomes of it"], steps),
    part(
      `No one of these changes it, but together they do (sets of up to ${LARGEST_SET}):`,
      ["premises", "ids", "what becomes of it"],
      together,
    ),
    nothing,
    bound,
  ].join("");
}

/** The sentence about what a bound has left out; empty where there is nothing. */
function whatWasNotTried({ complete, untried, tried }: HangsOn): string {
  const share = (left: number, tried: number, of: string) =>
    left === 0 ? [] : [`${left} of ${counted(left + tried, of)}`];
  const left = [
    ...share(untried.premises.length, tried.premises.length, "premise"),
    ...share(untried.steps.length, tried.steps.length, "step"),
  ];
  if (left.length > 0)
    return `\nThe map is too large to try everything: ${left.join(" and ")} and all sets of premises were not tried.\n`;
  return complete ? "" : "\nThe map is too large to try every set of premises; there may be more.\n";
}

const STANCES: readonly Stance[] = ["denied", "open", "granted"];

/** "denied: fails, open: open" */
const outcomes = ({ verdicts, stance }: PremiseTurn, verdict: Verdict) =>
  STANCES.filter((other) => other !== stance && verdicts[other] !== verdict)
    .map((other) => `${other}: ${verdicts[other]}`)
    .join(", ");

const isUnstated = ({ id }: PremiseTurn, { map }: NamesOf) =>
  map.statements.some((one) => one.id === id && one.unstated);

/** Keys are only ever added. It lists everything that was tried. */
function json(found: HangsOn, among: readonly StatementId[], { numbers, map }: NamesOf): string {
  const data = {
    version: 1,
    claim: found.claim,
    among,
    verdict: found.verdict,
    premises: found.tried.premises.map((one) => ({
      ...one,
      number: numbers.get(one.id) ?? null,
      turns: turns(found, one),
    })),
    steps: found.tried.steps,
    sets: found.sets,
    complete: found.complete,
    untried: found.untried,
  };
  return `${visibleJson(withPlainIds(data, idsOfInPlace(map)))}\n`;
}
