import { STANCES } from "../../../model/choices.ts";
import type { Draft } from "../graph/draft.ts";
import type { GraphStep } from "../graph/graph.ts";
import type { CsvCell } from "./cells.ts";
import { Row } from "./row.ts";

const STEP = /^(?:inference|step|objection)/iu;

/** Adds what a row says; what of it has no place in a map, or is no such value, is told. */
export function addRow(
  cells: readonly CsvCell[],
  header: readonly CsvCell[],
  columns: readonly (string | undefined)[],
  draft: Draft,
): void {
  const row = new Row(cells, header, columns, draft);
  const kind = row.text("kind");
  if (row.has("from") || STEP.test(kind ?? "")) addStep(row, kind, draft);
  else addStatement(row, kind, draft);
}

/** What a row that is no step may be called, which a map tells by its links alone. */
const STATEMENT = /^(?:statement|claim|premise|conclusion|proposition|assertion|thesis|position|node|i)$/iu;

function addStatement(row: Row, kind: string | undefined, draft: Draft): void {
  const { at } = row;
  const key = row.text("id") ?? `s${at.start.line}`;
  const group = row.text("group");
  draft.statement({
    key,
    text: row.text("text") ?? "",
    at,
    short: row.text("short"),
    voices: row.list("voice"),
    quote: row.text("quote"),
    group,
    unstated: unstatedIn(row),
    stance: stanceIn(row),
    note: row.note(),
    tags: row.list("tags"),
  });
  if (group !== undefined) draft.group({ key: group, title: group, at });
  if (kind !== undefined && !STATEMENT.test(kind)) draft.lose("kinds of statements", row.at);
  if (row.text("cite") !== undefined) draft.lose("citations (a table has no sources)", at);
  addLinks(key, row, draft);
  row.loseRest("statements");
}

/** What a statement leads to; a second row of the same id may have links of its own. */
function addLinks(key: string, row: Row, draft: Draft): void {
  const supported = row.list("to");
  const attacked = row.list("against");
  if (supported.length + attacked.length === 0) return;
  const { at } = row;
  const said = { scheme: row.text("scheme"), weight: weightIn(row) };
  const raises = attacked.length > 0 ? row.text("raises") : undefined;
  const link = (kind: GraphStep["kind"], target: string): void => {
    const known = `${key} ${kind}s ${target}`;
    if (!draft.has(known))
      draft.step({
        key: known,
        from: [key],
        kind,
        target,
        at,
        ...said,
        raises: kind === "attack" ? raises : undefined,
      });
    else if (Object.values({ ...said, raises }).some((value) => value !== undefined))
      draft.lose("what is said of a link that is above already", at);
  };
  for (const target of supported) link("support", target);
  for (const target of attacked) link("attack", target);
}

const ATTACKS = /att|con|against|rebut|undercut|undermin|object|-/iu;
const SUPPORTS = /^(?:inference|step|support(?:s|ed|ing)?|pro|for|reason|because|ra|\+)$/iu;

function addStep(row: Row, named: string | undefined, draft: Draft): void {
  const { at } = row;
  const id = row.text("id");
  const to = row.text("to");
  const target = to ?? row.text("against");
  const kind = (named ?? "").replace(/^inference$/iu, "");
  const attacks = to === undefined ? target !== undefined : ATTACKS.test(kind);
  if (kind !== "" && !ATTACKS.test(kind) && !SUPPORTS.test(kind)) draft.lose("kinds of steps", at);
  const from = row.list("from");
  draft.step({
    key: id ?? `step ${at.start.line}`,
    from,
    roles: rolesIn(row, from, draft),
    kind: attacks ? "attack" : "support",
    target,
    at,
    named: id !== undefined,
    scheme: row.text("scheme"),
    short: row.text("short"),
    voice: row.text("voice"),
    note: row.note(),
    raises: attacks ? row.text("raises") : undefined,
    weight: weightIn(row),
  });
  row.loseRest("steps");
}

/** The roles of the premises, in their order. */
function rolesIn(row: Row, from: readonly string[], draft: Draft): GraphStep["roles"] {
  const roles = row.list("roles");
  if (roles.length === 0) return undefined;
  if (roles.length === from.length) return new Map(from.map((one, index) => [one, roles[index]!]));
  const count = `${roles.length} for ${from.length} premise${from.length === 1 ? "" : "s"}`;
  draft.fault(
    row.placeOf("roles"),
    `The roles are ${count}.`,
    "give one for each premise, in their order; they are left out",
  );
  return undefined;
}

function stanceIn(row: Row) {
  const text = row.text("stance");
  const stance = STANCES.find((one) => one === text?.toLowerCase());
  if (text !== undefined && stance === undefined)
    row.refuse("stance", text, `one of ${STANCES.map((one) => `\`${one}\``).join(", ")}`);
  return stance;
}

const YES = /^(?:true|yes|1|x)$/iu;
const NO = /^(?:false|no|0|-)$/iu;

function unstatedIn(row: Row): boolean {
  const text = row.text("unstated") ?? "no";
  const isUnstated = YES.test(text);
  if (!isUnstated && !NO.test(text)) row.refuse("unstated", text, "`true` or `false`");
  return isUnstated;
}

function weightIn(row: Row): number | undefined {
  const text = row.text("weight");
  if (text === undefined) return undefined;
  const weight = Number(text.replace(",", "."));
  if (weight > 0 && weight <= 1) return weight;
  row.refuse("weight", text, "a number above 0 and up to 1");
  return undefined;
}
