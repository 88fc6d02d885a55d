import { type Lines, nextContent } from "../lines.ts";
import { type List, type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";

/** A comment to be written again. */
export interface Remark {
  readonly text: string;
  /** Of a comment on its own line: whether a blank line precedes it. */
  readonly blank: boolean;
  /** Of a comment after something: the column, from 0, at which it is aligned with others. */
  readonly column: number | undefined;
}

/** An entry of a mapping or an item of a list, with the comments that go with it. */
export interface Unit {
  readonly key: Scalar | undefined;
  readonly value: Node;
  /** Where its key or, without one, its value begins. */
  readonly start: number;
  readonly parent: Collection;
  readonly inner: Collection | undefined;
  /** Whether a blank line precedes it. */
  readonly blank: boolean;
  /** On lines of their own above it. */
  readonly before: Remark[];
  /** On the line of the key, before the value is written out. */
  readonly behindKey: Remark[];
  /** On the line where it ends. */
  readonly behind: Remark[];
}

export interface Collection {
  readonly node: List | Mapping;
  readonly owner: Unit | undefined;
  /** The column of the keys or dashes, from 0. */
  readonly column: number;
  readonly units: Unit[];
  /** Comments on lines of their own after the last unit. */
  readonly end: Remark[];
}

/** The units of a tree from the outside to the inside; `all` has each of them in the order of the file. */
export function unitsOf(root: Mapping, lines: Lines): { readonly root: Collection; readonly all: Unit[] } {
  const all: Unit[] = [];

  function collection(node: List | Mapping, owner: Unit | undefined): Collection {
    const { column } = lines.position(node.range.start.offset);
    const made: Collection = { node, owner, column: column - 1, units: [], end: [] };
    if (node.kind === "mapping") {
      for (const { key, value } of node.entries) add(made, key, value);
    } else {
      for (const value of node.items) add(made, undefined, value);
    }
    return made;
  }

  function add(parent: Collection, key: Scalar | undefined, value: Node): void {
    const { offset: begin } = (key ?? value).range.start;
    const offset = key && isEmpty(key) ? nextContent(lines.text, begin) : begin;
    const unit: { -readonly [K in keyof Unit]: Unit[K] } = {
      key,
      value,
      start: offset,
      parent,
      inner: undefined,
      blank: blankAbove(offset, lines),
      before: [],
      behindKey: [],
      behind: [],
    };
    all.push(unit);
    parent.units.push(unit);
    if (value.kind !== "scalar") unit.inner = collection(value, unit);
  }

  return { root: collection(root, undefined), all };
}

export function blankAbove(offset: number, lines: Lines): boolean {
  const { start } = lines.around(offset);
  return start > 0 && lines.around(start - 1).text.trim() === "";
}

export function isFlow({ node }: Collection): boolean {
  return node.flow;
}

/** Where the text of a unit ends. */
export function endOf({ key, value }: Unit): { readonly offset: number; readonly line: number } {
  return (isEmpty(value) && key ? key : value).range.end;
}

/** A unit and those around it, from the inside to the outside. */
export function* chain(unit: Unit | undefined): Generator<Unit> {
  for (let at = unit; at; at = at.parent.owner) yield at;
}
