import { escaped } from "../../../formats/words/md.ts";
import { columnsOf } from "../../../text/columns.ts";
import { visible } from "../../report/escape-control.ts";

/** How verdicts are reported: for people, for programs, for pull requests. */
export const REPORT_NAMES = ["text", "json", "md"] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

type Rows = readonly (readonly string[])[];

/** Columns set below each other, indented; the last one is not filled up. */
export function textTable(rows: Rows): string {
  const safe = rows.map((row) => row.map(visible));
  const widths = (safe[0] ?? []).map((_, column) => Math.max(...safe.map((row) => columnsOf(row[column]!))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + " ".repeat(widths[column]! - columnsOf(cell)),
      )
      .join("  ")
      .trimEnd();
  return safe.map((row) => `  ${line(row)}\n`).join("");
}

export function mdTable(heads: readonly string[], rows: Rows): string {
  const cell = (text: string) => escaped(visible(text.replace(/\s*[\r\n]+\s*/gu, " ")));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map((row) => line(row.map(cell))).join("");
}
