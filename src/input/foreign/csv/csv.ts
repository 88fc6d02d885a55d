import { type Range, diagnostic } from "../../../diagnostic.ts";
import { STANCES } from "../../../model/choices.ts";
import { Draft } from "../graph/draft.ts";
import type { GraphStep } from "../graph/graph.ts";
import { treeOf } from "../graph/tree.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";
import { type CsvCell, layoutOf, csvRows } from "./cells.ts";

/** What a column may be called beside its own name. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  kind: ["type", "relation"],
  id: ["key", "node"],
  text: ["claim", "statement", "content", "proposition"],
  from: ["premises", "source"],
  to: ["supports", "conclusion", "target"],
  against: ["attacks", "objects-to"],
  scheme: [],
  short: ["title", "label"],
  voice: ["speaker"],
  cite: ["citation", "reference"],
  quote: [],
  group: ["section"],
  unstated: ["implicit"],
  stance: [],
  note: ["comment"],
  tags: ["tag"],
  raises: [],
  weight: ["strength"],
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMNS).flatMap(([name, others]) => [name, ...others].map((one) => [one, name] as const)),
);

const columnOf = (heading: string): string | undefined =>
  NAMES.get(
    heading
      .toLowerCase()
      .trim()
      .replace(/[\s_]+/gu, "-"),
  );

/** Characters of a first line that tell whether it names columns. */
const HEADINGS = 10_000;

/** A table of statements and links: a row is a statement, which may name what it supports or attacks, or a step. */
export const csv: Notation = {
  name: "CSV",
  extensions: [],
  shared: ["csv", "tsv"],
  recognise(text) {
    const { start, separator } = layoutOf(text);
    const first = /^[^\r\n]*/u.exec(text.slice(start, start + HEADINGS))![0];
    const columns = new Set(
      first.split(separator).map((cell) => columnOf(cell.replace(/^\s*"|"\s*$/gu, ""))),
    );
    return (
      (columns.has("text") && columns.size > 1) ||
      (columns.has("from") && (columns.has("to") || columns.has("against")))
    );
  },
  read({ text }, lines): Tree {
    const nothing = { root: undefined, lost: [], comments: [] };
    const rows = csvRows(text, lines);
    const first = rows.next();
    if (first.done) return { ...nothing, diagnostics: faults(first.value) };
    const header = first.value;
    const columns = header.map((cell) => columnOf(cell.text));
    if (!columns.includes("text") && !columns.includes("from")) {
      const message = "This table has neither a column `text` nor columns `from` and `to`.";
      return { ...nothing, diagnostics: [diagnostic("notation-unknown", header[0]!.at, message)] };
    }
    const draft = new Draft();
    for (let row = rows.next(); !draft.isFull; row = rows.next()) {
      if (row.done && row.value !== undefined) return { ...nothing, diagnostics: faults(row.value) };
      if (row.done) break;
      addRow(row.value, header, columns, draft);
    }
    if (!columns.includes("text")) declareEnds(draft);
    return treeOf(draft.finish(), lines);
  },
};

const faults = (fault: { readonly at: Range; readonly message: string } | undefined) =>
  fault === undefined ? [] : [diagnostic("notation-syntax", fault.at, fault.message)];

type CsvRecord = Readonly<Record<string, string | undefined>>;

const listed = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(/[;|]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function addRow(
  cells: readonly CsvCell[],
  header: readonly CsvCell[],
  columns: readonly (string | undefined)[],
  draft: Draft,
): void {
  const at = rangeOf(cells);
  const row: Record<string, string> = {};
  for (const [index, cell] of cells.entries()) {
    if (cell.text === "") continue;
    const column = columns[index];
    if (column !== undefined) row[column] ??= cell.text;
    else
      draft.lose(
        header[index] === undefined
          ? "cells without a column"
          : `cells of the column “${header[index].text}”`,
        cell.at,
      );
  }
  if (row["note"]?.includes("\n")) draft.lose("line breaks in notes", at);
  const isStep = row["from"] !== undefined || /^(?:inference|step|objection)/iu.test(row["kind"] ?? "");
  if (isStep) addStep(row, at, draft);
  else addStatement(row, at, draft);
}

function rangeOf(cells: readonly CsvCell[]): Range {
  return { start: cells[0]!.at.start, end: cells.at(-1)!.at.end };
}

function addStatement(row: CsvRecord, at: Range, draft: Draft): void {
  const key = row["id"] ?? `s${at.start.line}`;
  draft.statement({
    key,
    text: row["text"] ?? "",
    at,
    short: row["short"],
    voices: listed(row["voice"]),
    quote: row["quote"],
    group: row["group"],
    unstated: /^(?:true|yes|1|x)$/iu.test(row["unstated"] ?? ""),
    stance: STANCES.find((one) => one === row["stance"]?.toLowerCase()),
    note: row["note"],
    tags: listed(row["tags"]),
  });
  if (row["group"] !== undefined) draft.group({ key: row["group"], title: row["group"], at });
  if (row["cite"] !== undefined) draft.lose("citations (a table has no sources)", at);
  // A second row of the same id may have links of its own.
  const link = (kind: GraphStep["kind"], target: string): void => {
    const known = `${key} ${kind}s ${target}`;
    if (!draft.has(known)) draft.step({ key: known, from: [key], kind, target, at });
  };
  for (const target of listed(row["to"])) link("support", target);
  for (const target of listed(row["against"])) link("attack", target);
}

const ATTACKS = /att|con|against|rebut|undercut|undermin|object|-/iu;

function addStep(row: CsvRecord, at: Range, draft: Draft): void {
  const weight = Number(row["weight"]?.replace(",", ".") ?? Number.NaN);
  const key = row["id"] ?? `step ${at.start.line}`;
  const attacks =
    row["to"] === undefined
      ? row["against"] !== undefined
      : ATTACKS.test((row["kind"] ?? "").replace(/^inference$/iu, ""));
  draft.step({
    key,
    from: listed(row["from"]),
    kind: attacks ? "attack" : "support",
    target: row["to"] ?? row["against"],
    at,
    named: row["id"] !== undefined,
    scheme: row["scheme"],
    short: row["short"],
    voice: row["voice"],
    note: row["note"],
    raises: row["raises"],
    weight: weight >= 0 && weight <= 1 ? weight : undefined,
  });
}

/** A list of links alone: its ends are statements, of which only the ids are known. */
function declareEnds(draft: Draft): void {
  const { steps } = draft.finish();
  for (const { from, target, at } of steps)
    for (const key of [...from, ...(target === undefined ? [] : [target])])
      if (!draft.has(key)) draft.statement({ key, text: key, at });
}
