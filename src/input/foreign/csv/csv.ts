import { type Range, diagnostic } from "../../../diagnostic.ts";
import { Draft } from "../graph/draft.ts";
import { treeOf } from "../graph/tree.ts";
import type { Notation } from "../../notation.ts";
import type { Tree } from "../../node.ts";
import { layoutOf, csvRows } from "./cells.ts";
import { addRow } from "./rows.ts";

/** What a column may be called beside its own name. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  kind: ["type", "relation"],
  id: ["key", "node"],
  text: ["claim", "statement", "content", "proposition"],
  from: ["premises", "source"],
  roles: ["role"],
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

/** A list of links alone: its ends are statements, of which only the ids are known. */
function declareEnds(draft: Draft): void {
  const { steps } = draft.finish();
  for (const { from, target, at } of steps)
    for (const key of [...from, ...(target === undefined ? [] : [target])])
      if (!draft.has(key)) draft.statement({ key, text: key, at });
}
