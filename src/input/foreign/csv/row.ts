import type { Range } from "../../../diagnostic.ts";
import { type Draft, shown } from "../graph/draft.ts";
import type { CsvCell } from "./cells.ts";

/** The cells of a row by the names of their columns. It knows which of them were taken. */
export class Row {
  readonly at: Range;
  readonly #cells = new Map<string, CsvCell>();
  readonly #taken = new Set<string>();
  readonly #draft: Draft;

  constructor(
    cells: readonly CsvCell[],
    header: readonly CsvCell[],
    columns: readonly (string | undefined)[],
    draft: Draft,
  ) {
    this.at = { start: cells[0]!.at.start, end: cells.at(-1)!.at.end };
    this.#draft = draft;
    for (const [index, cell] of cells.entries()) {
      if (cell.text === "") continue;
      const column = columns[index];
      if (column === undefined || this.#cells.has(column))
        draft.lose(
          header[index] === undefined
            ? "cells without a column"
            : `cells of the column “${header[index].text}”${column === undefined ? "" : ` beside another \`${column}\``}`,
          cell.at,
        );
      else this.#cells.set(column, cell);
    }
  }

  has(column: string): boolean {
    return this.#cells.has(column);
  }

  text(column: string): string | undefined {
    this.#taken.add(column);
    return this.#cells.get(column)?.text;
  }

  /** Several names in a cell. */
  list(column: string): string[] {
    return (this.text(column) ?? "")
      .split(/[;|]/u)
      .map((one) => one.trim())
      .filter((one) => one !== "");
  }

  note(): string | undefined {
    const note = this.text("note");
    if (note?.includes("\n") === true) this.#draft.lose("line breaks in notes", this.at);
    return note;
  }

  placeOf(column: string): Range {
    return this.#cells.get(column)?.at ?? this.at;
  }

  /** Reports a value that a column cannot have. */
  refuse(column: string, text: string, wanted: string): void {
    this.#draft.fault(
      this.placeOf(column),
      `\`${shown(text)}\` is no \`${column}\`, which is ${wanted}.`,
      "it is left out",
    );
  }

  /** Counts the cells that nothing has taken, by what the row is. */
  loseRest(what: string): void {
    for (const [column, { at }] of this.#cells)
      if (!this.#taken.has(column)) this.#draft.lose(`\`${column}\` of ${what}`, at);
  }
}
