import type { Edit, Fix } from "../../diagnostic.ts";
import { isOfStatements, sectionsDeclaring } from "../../model/fields.ts";
import { isStatementId } from "../../model/ids.ts";
import { folded } from "../ids/characters.ts";
import { entriesOf } from "../schema/collections.ts";
import { Edits } from "../fix/edits.ts";
import { ENTRY } from "../yaml/near.ts";
import { mistakesKeys } from "./mistaken-keys.ts";
import { type List, type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";

/** A statement where it is declared. */
interface Declared {
  readonly id: string;
  readonly section: string;
  readonly key: Scalar;
  readonly value: Node;
}

const NONE = new Edits([]);

/**
 * Whether a text still says, with these fixes taken, what could be read of it before: the same statements and
 * inferences, and every value that no edit touches.
 */
export function keeps(before: Node | undefined, after: Node | undefined, fixes: readonly Fix[]): boolean {
  const reveals = fixes.some((fix) => fix.reveals);
  const edits = new Edits(
    fixes.flatMap((fix) => fix.edits),
    reveals,
  );
  /** A heading that is put above statements moves them. */
  const isHeaded = fixes.some((fix) =>
    fix.edits.some(({ text }) => /^(?:premises|conclusions):\s*$/u.test(text)),
  );
  const one = sectionsOf(before, edits);
  const other = sectionsOf(after, NONE);
  return !mistakesKeys(before, after, fixes) && keepsStatements() && keepsInferences() && keepsOthers();

  function keepsStatements(): boolean {
    const were = statementsIn(one, edits);
    const are = statementsIn(other, NONE);
    if (were.length > are.length || (were.length < are.length && !reveals)) return false;
    const left = new Map(are.map(({ id }): [string, Declared[]] => [id, []]));
    for (const one of are) left.get(one.id)!.push(one);
    const onLine = new Map(are.toReversed().map((one) => [one.key.range.start.line, one]));
    return were.every(({ id, section, key, value }) => {
      const { line } = key.range.start;
      const cut = isShifted(key, edits) ? onLine.get(line) : undefined;
      const found = left.get(id)?.shift() ?? (cut?.id.startsWith(id) ? cut : undefined);
      if (!found) return false;
      const mayMove = isHeaded || isTouched(key, edits);
      return (found.section === section || mayMove) && holds(value, found.value, edits);
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
      if (name === "inferences" || isOfStatements(name)) return true;
      const found = other.get(name);
      if (!found) return isAllTouched(node, edits);
      return holds(node, found, edits) || (reveals && holdsDeclared(node, found, edits));
    });
  }
}

/** The first section of each name, as the edits call it. */
function sectionsOf(root: Node | undefined, edits: Edits): ReadonlyMap<string, Node> {
  return root?.kind === "mapping" ? byKey(root, edits) : new Map();
}

function byKey({ entries }: Mapping, edits: Edits): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const { key, value } of entries) {
    const name = nameOf(key, edits);
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

function statementsIn(sections: ReadonlyMap<string, Node>, edits: Edits): Declared[] {
  return sectionsDeclaring("statement").flatMap((section) => {
    const node = sections.get(section);
    return node
      ? entriesOf(node, ENTRY.get(section)).map(({ key, value }) => ({
          id: nameOf(key, edits),
          section,
          key,
          value,
        }))
      : [];
  });
}

/** A key as it is when the edits are done. */
function nameOf(key: Scalar, edits: Edits): string {
  const edit = edits.replacing(key.range);
  return edit && edit.text !== "" ? edit.text : folded(key.value);
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items : [];
}

/** Whether another node says the same, except for what an edit touches. */
function holds(one: Node, other: Node, edits: Edits): boolean {
  if (isEmpty(one)) return true;
  if (one.kind === "scalar" && other.kind === "scalar")
    return folded(one.value) === folded(other.value) || isTouched(one, edits) || isCutOff(one, other, edits);
  if (one.kind === "mapping" && other.kind === "mapping") return holdsEntries(one, other, edits);
  if (one.kind === "list" && other.kind === "list") return holdsItems(one, other, edits);
  if (isOfDashes(one, edits) && other.kind === "mapping")
    return one.items.every((item) => holds(item, other, edits));
  return isAllTouched(one, edits);
}

function holdsEntries(whole: Mapping, other: Mapping, edits: Edits): boolean {
  const one = withoutName(whole, edits);
  const were = byKey(one, edits);
  const are = byKey(other, NONE);
  const mayGrow = isTouched(one, edits) || isTouchedBeside(one, edits);
  if (!mayGrow && [...are.keys()].some((key) => !were.has(key))) return false;
  return [...were].every(([key, value]) => {
    const found = are.get(key);
    return found ? holds(value, found, edits) : !isEmpty(value) && isAllTouched(value, edits);
  });
}

/** An inference below its name, which is written under `id` beside its keys. */
function withoutName(item: Mapping, edits: Edits): Mapping {
  const [own, ...others] = item.entries;
  const isNamed = ({ range, text }: Edit): boolean =>
    /^(?:\{ )?id: /u.test(text) && range.start.offset === own!.key.range.start.offset;
  if (own === undefined || !edits.endingOn(own.key.range.start.line).some(isNamed)) return item;
  const within = own.value.kind === "list" ? own.value.items : [own.value];
  const entries = within.flatMap((one) => (one.kind === "mapping" ? one.entries : []));
  return { ...item, entries: [...entries, ...others] };
}

/** What could not be read before may be declared beside it. */
function holdsDeclared(one: Node, other: Node, edits: Edits): boolean {
  if (one.kind !== "mapping" || other.kind !== "mapping") return false;
  const are = byKey(other, NONE);
  return [...byKey(one, edits)].every(([key, value]) => {
    const found = are.get(key);
    return found !== undefined && holds(value, found, edits);
  });
}

function holdsItems(one: List, other: List, edits: Edits): boolean {
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

/** A list of keys whose dashes are deleted. */
const isOfDashes = (node: Node, edits: Edits): node is List =>
  node.kind === "list" &&
  !node.flow &&
  node.items.every((item) => item.kind === "mapping" && isOnEditedLine(item, edits));

const isOnEditedLine = ({ range: { start } }: Node, edits: Edits): boolean =>
  edits.endingOn(start.line).length > 0;

/** Every item is held by one of the others, in their order. */
function isWithin(items: readonly Node[], others: readonly Node[], edits: Edits): boolean {
  let next = 0;
  return items.every((item) => {
    const last = others[next - 1];
    // Without its dash it goes on with the one above.
    if (edits.reveals && last !== undefined && isOnEditedLine(item, edits) && holds(item, last, edits))
      return true;
    while (next < others.length && !holds(item, others[next]!, edits)) next += 1;
    next += 1;
    return next <= others.length;
  });
}

/** A premise in place is a statement, too. What was unreadable may have been one. */
function addsPremise(one: Node, other: Node, edits: Edits): boolean {
  if (one.kind !== "mapping") return false;
  const were = premisesOf(one, edits).filter((item) => !isReference(item) || isFilling(item));
  const are = premisesOf(other, NONE).filter((item) => !isReference(item));
  return are.length > were.length;
}

function premisesOf(node: Node, edits: Edits): readonly Node[] {
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
function isTouched({ range }: Pick<Node, "range">, edits: Edits): boolean {
  return edits.touches(range);
}

/** A dash before a mapping, or a last line that could not be read and stands below it. */
const isTouchedBeside = ({ range: { start, end } }: Mapping, edits: Edits): boolean =>
  edits.reveals && [start.line, end.line, end.line + 1].some((line) => edits.endingOn(line).length > 0);

/** An edit indents the line of a node further, so that its end had no room where the fault was worked around. */
function isShifted({ range: { start } }: Pick<Node, "range">, edits: Edits): boolean {
  return edits
    .endingOn(start.line)
    .some(({ range, text }) => /^ +$/.test(text) && text.length > range.end.offset - range.start.offset);
}

const isCutOff = (one: Scalar, other: Scalar, edits: Edits): boolean =>
  isShifted(one, edits) && folded(other.value).startsWith(folded(one.value));

/** Of a list or a mapping, each value. */
function isAllTouched(node: Node, edits: Edits): boolean {
  if (node.kind === "scalar") return isTouched(node, edits);
  const values = node.kind === "list" ? node.items : node.entries.map(({ value }) => value);
  return values.every((value) => isAllTouched(value, edits));
}
