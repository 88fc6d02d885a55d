import type { Edit, Position } from "../../diagnostic.ts";

interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** Edits that do not overlap, to be asked about many places of a text. */
export class Edits {
  readonly #sorted: readonly Edit[];
  /** By the line that an edit ends on. */
  readonly #lines = new Map<number, Edit[]>();
  /** Whether they may add to what is read. */
  readonly reveals: boolean;

  constructor(edits: readonly Edit[], reveals = false) {
    this.reveals = reveals;
    this.#sorted = edits.toSorted((a, b) => a.range.start.offset - b.range.start.offset);
    for (const edit of this.#sorted) {
      const { line } = edit.range.end;
      const others = this.#lines.get(line);
      if (others === undefined) this.#lines.set(line, [edit]);
      else others.push(edit);
    }
  }

  /** The first that replaces something inside of a place. */
  replacing({ start, end }: Span): Edit | undefined {
    for (let nth = this.#from(start.offset); nth < this.#sorted.length; nth += 1) {
      const edit = this.#sorted[nth]!;
      const { start: from, end: to } = edit.range;
      if (from.offset > end.offset) return undefined;
      if (to.offset <= end.offset && to.offset > from.offset) return edit;
    }
    return undefined;
  }

  /** Whether one changes something in a place, or puts something where it begins or ends. */
  touches({ start, end }: Span): boolean {
    const from = this.#from(start.offset);
    for (let nth = from; nth < this.#sorted.length; nth += 1) {
      const { range } = this.#sorted[nth]!;
      if (range.start.offset > end.offset) break;
      if (range.start.offset < end.offset || range.end.offset === range.start.offset) return true;
    }
    let before = from - 1;
    while (before >= 0 && isInsertion(this.#sorted[before]!)) before -= 1;
    const last = this.#sorted[before]?.range;
    return last !== undefined && last.end.offset > start.offset && last.start.offset < end.offset;
  }

  endingOn(line: number): readonly Edit[] {
    return this.#lines.get(line) ?? [];
  }

  /** The place in order of the first that begins there or later. */
  #from(offset: number): number {
    return lowerBound(this.#sorted, ({ range }) => range.start.offset >= offset);
  }
}

const isInsertion = ({ range }: Edit): boolean => range.start.offset === range.end.offset;

/** The place of the first item that fulfils a condition which all after it fulfil, too. */
export function lowerBound<T>(items: readonly T[], isThere: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
