import { idsOfInPlace, withPlainIds } from "../../../model/ids.ts";
import type { ArgumentMap, StatementId, Verdict } from "../../../model/map.ts";
import type { Assumed } from "../../../reason/argument.ts";
import { verdictsOf } from "../../../reason/evaluate.ts";
import { explainedVerdicts } from "../../../reason/verdicts.ts";
import type { Explained } from "../../../reason/verdicts.ts";
import { visible, visibleJson } from "../../report/escape-control.ts";
import type { NamesOf } from "../judged/names.ts";
import { capitalised } from "../../../language/index.ts";
import { mdTable, textTable } from "../judged/tables.ts";
import type { ReportName } from "../judged/tables.ts";

/** What changes in a map if something is assumed. */
interface WhatIf {
  readonly assumed: Assumed;
  readonly claim: StatementId;
  readonly verdict: { readonly before: Verdict; readonly after: Verdict };
  readonly changes: readonly {
    readonly id: StatementId;
    readonly before: Verdict;
    readonly after: Verdict;
  }[];
  readonly after: Explained;
}

export function changesIn(map: ArgumentMap, assumed: Assumed, claim: StatementId): WhatIf {
  const before = verdictsOf(map).statements;
  const after = explainedVerdicts(map, assumed);
  const changes = [...after.statements].flatMap(([id, verdict]) =>
    before.get(id) === verdict ? [] : [{ id, before: before.get(id)!, after: verdict }],
  );
  const verdict = { before: before.get(claim)!, after: after.statements.get(claim)! };
  return { assumed, claim, verdict, changes, after };
}

/** `among`: the conclusions from which the claim was chosen. */
export function tellChanges(
  found: WhatIf,
  among: readonly StatementId[],
  names: NamesOf,
  format: ReportName,
): string {
  if (format === "json") return json(found, among, names);
  const { claim, verdict, changes, after, assumed } = found;
  const inWords = after.sentences(names.number);
  const order = new Map(names.inOrder(changes.map(({ id }) => id)).map((id, place) => [id, place]));
  const rows = changes
    .toSorted((a, b) => order.get(a.id)! - order.get(b.id)!)
    .map((one) => [
      names.number(one.id),
      names.id(one.id),
      `${one.before} → ${one.after}`,
      names.label(one.id),
      inWords.statement(one.id),
    ]);
  const head = `${capitalised(assumedInWords(assumed, names))}, ${
    verdict.before === verdict.after
      ? `${names.number(claim)} ${is(verdict.after)} as before`
      : `${names.number(claim)} ${is(verdict.after)} and no longer ${was(verdict.before)}`
  }.`;
  const table = format === "md" ? mdTable(["", "id", "verdict", "text", "why"], rows) : textTable(rows);
  const about = names.oneOf(among);
  return `${visible(head)}\n${about && `\n${about}`}\n${rows.length === 0 ? "Nothing changes.\n" : table}`;
}

const is = (verdict: Verdict) => (verdict === "open" ? "is open" : verdict);
const was = (verdict: Verdict) => (verdict === "open" ? "is open" : verdict);

/** "if 12 is denied and the step 2 + 3 → 1 is undercut" */
export function assumedInWords({ stances, undercut }: Assumed, names: NamesOf): string {
  const parts = [
    ...[...stances].map(([id, stance]) => `${names.number(id)} is ${stance}`),
    ...[...undercut].map((step) => `the step ${names.step(names.map.inferences[step]!)} is undercut`),
  ];
  return `if ${parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`}`;
}

/** Keys are only ever added. */
function json(
  { assumed, claim, verdict, changes, after }: WhatIf,
  among: readonly StatementId[],
  { numbers, map }: NamesOf,
): string {
  const ids = idsOfInPlace(map);
  const byId = after.sentences((id) => ids.get(id) ?? id);
  const data = {
    version: 1,
    assumed: { stances: Object.fromEntries(assumed.stances), undercut: [...assumed.undercut] },
    claim,
    among,
    verdict,
    changes: changes.map((one) => ({
      ...one,
      number: numbers.get(one.id) ?? null,
      ...after.explainer.statement(one.id),
      text: byId.statement(one.id),
    })),
  };
  return `${visibleJson(withPlainIds(data, ids))}\n`;
}
