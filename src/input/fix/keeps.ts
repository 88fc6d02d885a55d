import type { Edit, Fix } from "../../diagnostic.ts";
import { isStatementId } from "../../model/ids.ts";
import { folded } from "../schema/characters.ts";
import { entriesOf } from "../schema/collections.ts";
import { type List, type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";

/** A statement where it is declared. */
interface Declared {
  readonly id: string;
  readonly section: string;
  readonly key: Scalar;
  readonly value: Node;
}

const STATEMENTS: readonly string[] = ["premises", "conclusions"];

/**
 * Whether a text still says, with these fixes taken, what could be read of it before: the same statements and
 * inferences, and every value that no edit touches.
 */
export function keeps(before: Node | undefined, after: Node | undefined, fixes: readonly Fix[]): boolean {
  const edits = fixes.flatMap((fix) => fix.edits);
  const reveals = fixes.some((fix) => fix.reveals);
  const one = sectionsOf(before, edits);
  const other = sectionsOf(after, []);
  return keepsStatements() && keepsInferences() && keepsOthers();

  function keepsStatements(): boolean {
    const were = statementsIn(one, edits);
    const are = statementsIn(other, []);
    if (were.length > are.length || (were.length < are.length && !reveals)) return false;
    const left = new Map<string, Declared[]>();
    for (const one of are) left.set(one.id, [...(left.get(one.id) ?? []), one]);
    return were.every(({ id, section, key, value }) => {
      const { line } = key.range.start;
      const cut = isShifted(key, edits)
        ? are.find((one) => one.key.range.start.line === line && one.id.startsWith(id))
        : undefined;
      const found = left.get(id)?.shift() ?? cut;
      if (!found) return false;
      return (found.section === section || isTouched(key, edits)) && holds(value, found.value, edits);
    });
  }

  function keepsInferences(): boolean {
    const were = itemsOf(one.get("inferences"));
    const are = itemsOf(other.get("inferences"));
    if (reveals) return isWithin(were, are, edits);
    return (
      were.length === are.length &&
      were.every((item, i) => holds(item, are[i]!, edits) && !addsPremise(item, are[i]!, edits))
    );
  }

  function keepsOthers(): boolean {
    return [...one].every(([name, node]) => {
      if (name === "inferences" || STATEMENTS.includes(name)) return true;
      const found = other.get(name);
      if (!found) return isAllTouched(node, edits);
      return holds(node, found, edits) || (reveals && holdsDeclared(node, found, edits));
    });
  }
}

/** The first section of each name, as the edits call it. */
function sectionsOf(root: Node | undefined, edits: readonly Edit[]): ReadonlyMap<string, Node> {
  return root?.kind === "mapping" ? byKey(root, edits) : new Map();
}

function byKey({ entries }: Mapping, edits: readonly Edit[]): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const { key, value } of entries) {
    const name = nameOf(key, edits);
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

function statementsIn(sections: ReadonlyMap<string, Node>, edits: readonly Edit[]): Declared[] {
  return STATEMENTS.flatMap((section) => {
    const node = sections.get(section);
    return node
      ? entriesOf(node).map(({ key, value }) => ({ id: nameOf(key, edits), section, key, value }))
      : [];
  });
}

/** A key as it is when the edits are done. */
function nameOf(key: Scalar, edits: readonly Edit[]): string {
  const { start, end } = key.range;
  const edit = edits.find(
    ({ range }) =>
      range.start.offset >= start.offset &&
      range.end.offset <= end.offset &&
      range.end.offset > range.start.offset,
  );
  return edit && edit.text !== "" ? edit.text : folded(key.value);
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items : [];
}

/** Whether another node says the same, except for what an edit touches. */
function holds(one: Node, other: Node, edits: readonly Edit[]): boolean {
  if (isEmpty(one)) return true;
  if (one.kind === "scalar" && other.kind === "scalar")
    return folded(one.value) === folded(other.value) || isTouched(one, edits) || isCutOff(one, other, edits);
  if (one.kind === "mapping" && other.kind === "mapping") return holdsEntries(one, other, edits);
  if (one.kind === "list" && other.kind === "list") return holdsItems(one, other, edits);
  return isAllTouched(one, edits);
}

function holdsEntries(one: Mapping, other: Mapping, edits: readonly Edit[]): boolean {
  const were = byKey(one, edits);
  const are = byKey(other, []);
  if (!isTouched(one, edits) && [...are.keys()].some((key) => !were.has(key))) return false;
  return [...were].every(([key, value]) => {
    const found = are.get(key);
    return found ? holds(value, found, edits) : !isEmpty(value) && isAllTouched(value, edits);
  });
}

/** What could not be read before may be declared beside it. */
function holdsDeclared(one: Node, other: Node, edits: readonly Edit[]): boolean {
  if (one.kind !== "mapping" || other.kind !== "mapping") return false;
  const are = byKey(other, []);
  return [...byKey(one, edits)].every(([key, value]) => {
    const found = are.get(key);
    return found !== undefined && holds(value, found, edits);
  });
}

function holdsItems(one: List, other: List, edits: readonly Edit[]): boolean {
  const { items } = one;
  if (items.length === other.items.length)
    return items.every((item, i) => holds(item, other.items[i]!, edits));
  if (!isTouched(one, edits)) return false;
  return isWithin(
    items.filter((item) => !isAllTouched(item, edits)),
    other.items,
    edits,
  );
}

/** Every item is held by one of the others, in their order. */
function isWithin(items: readonly Node[], others: readonly Node[], edits: readonly Edit[]): boolean {
  let next = 0;
  return items.every((item) => {
    while (next < others.length && !holds(item, others[next]!, edits)) next += 1;
    next += 1;
    return next <= others.length;
  });
}

/** A premise in place is a statement, too. What was unreadable may have been one. */
function addsPremise(one: Node, other: Node, edits: readonly Edit[]): boolean {
  if (one.kind !== "mapping") return false;
  const were = premisesOf(one, edits).filter((item) => !isReference(item) || isFilling(item));
  const are = premisesOf(other, []).filter((item) => !isReference(item));
  return are.length > were.length;
}

function premisesOf(node: Node, edits: readonly Edit[]): readonly Node[] {
  const from = node.kind === "mapping" ? byKey(node, edits).get("from") : undefined;
  if (!from || isEmpty(from)) return [];
  return from.kind === "list" ? from.items : [from];
}

/** What stands in the place of an unreadable value. */
function isFilling(node: Node): boolean {
  return node.kind === "scalar" && /^x+$/.test(node.value);
}

function isReference(node: Node): boolean {
  return node.kind === "scalar" && isStatementId(folded(node.value));
}

/** An edit changes something of a node, or puts something where it begins or ends. */
function isTouched({ range: { start, end } }: Pick<Node, "range">, edits: readonly Edit[]): boolean {
  return edits.some(({ range }) =>
    range.start.offset === range.end.offset
      ? range.start.offset >= start.offset && range.start.offset <= end.offset
      : range.start.offset < end.offset && range.end.offset > start.offset,
  );
}

/** An edit indents the line of a node further, so that its end had no room where the fault was worked around. */
function isShifted({ range: { start } }: Pick<Node, "range">, edits: readonly Edit[]): boolean {
  return edits.some(
    ({ range, text }) =>
      range.end.line === start.line &&
      /^ +$/.test(text) &&
      text.length > range.end.offset - range.start.offset,
  );
}

const isCutOff = (one: Scalar, other: Scalar, edits: readonly Edit[]): boolean =>
  isShifted(one, edits) && folded(other.value).startsWith(folded(one.value));

/** Of a list or a mapping, each value. */
function isAllTouched(node: Node, edits: readonly Edit[]): boolean {
  if (node.kind === "scalar") return isTouched(node, edits);
  const values = node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
  return values.every((value) => isAllTouched(value, edits));
}
