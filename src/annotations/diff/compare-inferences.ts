import { isInPlace } from "../../model/ids.ts";
import type { ArgumentMap, Inference, StatementId, Target } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { FieldChange, InferenceChange } from "./changes.ts";
import { inferenceFields } from "./fields.ts";
import { aimOf, reversed } from "./match.ts";
import type { Match } from "./match.ts";
import { mergedOrder, outOfOrder } from "./order.ts";
import { beginning } from "./words.ts";

/** What became of each inference, in the order in which blocks are read. */
export function inferenceChanges(matched: Match, before: Outline, after: Outline): InferenceChange[] {
  const { inferences } = matched;
  const origins = reversed(inferences);
  const moved = reordered(matched);
  const removed = (index: number) => -1 - index;
  const order = mergedOrder(
    blockOrder(before).map((index) => inferences.get(index) ?? removed(index)),
    blockOrder(after),
  );
  return order.flatMap((index): InferenceChange[] => {
    if (index < 0) return [{ kind: "removed", before: matched.before.inferences[-1 - index]! }];
    const other = matched.after.inferences[index]!;
    const origin = origins.get(index);
    if (origin === undefined) return [{ kind: "new", after: other }];
    const change = changeOf(matched.before.inferences[origin]!, other, matched, moved.has(index));
    return change === undefined ? [] : [change];
  });
}

const blockOrder = ({ panels }: Outline): number[] =>
  panels.flatMap(({ blocks }) => blocks.map(({ inference }) => inference.index));

function changeOf(
  before: Inference,
  after: Inference,
  matched: Match,
  moved: boolean,
): InferenceChange | undefined {
  const kept = new Set(before.from.map((id) => matched.statements.get(id)));
  const added = after.from.filter((id) => !kept.has(id));
  const now = new Set(after.from);
  const removed = before.from.filter((id) => !now.has(matched.statements.get(id) ?? ""));
  const retargeted = newAim(before.target, matched) !== aimOf(after.target);
  const turned = (before.target.kind === "support") !== (after.target.kind === "support");
  const fields = [...inferenceFields(before, after, matched.renames), ...roleChange(before, after, matched)];
  const same = added.length === 0 && removed.length === 0 && fields.length === 0;
  if (same && !retargeted && !turned && !moved) return undefined;
  return { kind: "changed", before, after, added, removed, retargeted, turned, moved, fields };
}

/** What the premises do in the scheme, whatever their order and their ids. */
function roleChange(before: Inference, after: Inference, matched: Match): FieldChange[] {
  const played = ({ roles = new Map() }: Inference, called: (id: StatementId) => string) =>
    [...roles].map(([id, role]) => `${role}: ${called(id)}`);
  const keys = (one: Inference, named: (id: StatementId) => string) =>
    played(one, named).toSorted().join("\n");
  const now = (id: StatementId) => matched.statements.get(id) ?? `${id} (old)`;
  if (keys(before, now) === keys(after, (id) => id)) return [];
  const said = (one: Inference, map: ArgumentMap) =>
    one.roles === undefined ? undefined : played(one, (id) => nameIn(map, id));
  return [{ field: "roles", before: said(before, matched.before), after: said(after, matched.after) }];
}

/** Its id, or the beginning of a premise that has none. */
function nameIn({ statements }: ArgumentMap, id: StatementId): string {
  return isInPlace(id) ? `“${beginning(statements.find((one) => one.id === id)?.text ?? "")}”` : id;
}

/** What an inference of the old map leads to, by its name in the new one. */
function newAim(target: Target, { statements, inferences }: Match): string {
  if (target.kind === "undercut") {
    const inference = inferences.get(target.inference);
    return inference === undefined ? "gone" : aimOf({ ...target, inference });
  }
  const statement = statements.get(target.statement);
  return statement === undefined ? "gone" : aimOf({ ...target, statement });
}

/** Inferences, by their new index, that stand in another order among those for the same target. */
function reordered(matched: Match): ReadonlySet<number> {
  const groups = new Map<string, { readonly before: number[]; readonly after: number[] }>();
  const groupOf = (target: string) => {
    const known = groups.get(target) ?? { before: [], after: [] };
    groups.set(target, known);
    return known;
  };
  for (const { index, target } of matched.before.inferences) {
    const other = matched.inferences.get(index);
    if (other !== undefined) groupOf(newAim(target, matched)).before.push(other);
  }
  for (const { index, target } of matched.after.inferences) groupOf(aimOf(target)).after.push(index);
  return new Set([...groups.values()].flatMap(({ before, after }) => [...outOfOrder(before, after)]));
}
