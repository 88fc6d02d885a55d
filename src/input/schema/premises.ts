import type { Located } from "../../diagnostic.ts";
import { ID_PATTERN, isId, isStatementId } from "../../model/ids.ts";
import { folded, idIn, withoutUnseen } from "../ids/characters.ts";
import { type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";
import { shorthand } from "./object.ts";
import { withQuotedItems } from "./meant/quoted-items.ts";
import { newIdIn, reportsOpen, withPlainPremises } from "./meant/premise-list.ts";
import { reportsSigns } from "./meant/signed-items.ts";
import { onlyItem } from "./meant/values.ts";
import { id } from "./scalars.ts";
import { idsIn } from "../ids/together.ts";
import { type Reading, type Shape, reportMisread, wrongType } from "../shape.ts";

/** A premise of an inference: the id of a statement, or the statement itself, written in place. */
export type Premise<T> =
  | (RolePlayed & { readonly kind: "id"; readonly id: Located<string> })
  | (RolePlayed & { readonly kind: "in place"; readonly statement: T });

interface RolePlayed {
  /** What the premise does in the scheme, where premises are written as a mapping from roles. */
  readonly role?: Located<string>;
}

/** What stands for premises that are not named. */
const AND_SO_ON = /^(?:…|\.{2,}|etc\.?|usw\.?)$/iu;

const NAME = "an id or a premise";

/** One that could not be read is undefined: it was written, and that counts. */
export function premises<T>(statement: Shape<T>): Shape<readonly (Premise<T> | undefined)[]> {
  const inPlace = shorthand("text", statement);

  function readOne(node: Node, reading: Reading): Premise<T> | undefined {
    if (node.kind === "list")
      return wrongType(
        node,
        NAME,
        reading,
        onlyItem(node, reading) ?? "premises that count together belong in one list",
      );
    if (isEmpty(node)) return wrongType(node, NAME, reading);
    if (reportsOpen(node, reading)) return undefined;
    if (node.kind === "scalar" && AND_SO_ON.test(node.value)) {
      const message = `\`${node.value}\` is not a premise.`;
      reading.report("wrong-value", node.range, message, "delete it; each premise that counts is named");
      return undefined;
    }
    if (node.kind === "scalar" && isReference(node, reading)) {
      return { kind: "id", id: { value: idIn(node, reading, () => true), range: node.range } };
    }
    const elsewhere = inAnotherFile(node, reading);
    if (elsewhere !== undefined) return { kind: "id", id: { value: elsewhere, range: node.range } };
    if (isProse(node, reading) && (reportsNewId(node, reading) || reportMisread(node, reading)))
      return undefined;
    const read = inPlace.read(node, reading);
    return read && { kind: "in place", statement: read };
  }

  function readRoles({ entries }: Mapping, reading: Reading): (Premise<T> | undefined)[] {
    const seen = new Set<string>();
    return entries.map(({ key, value }) => {
      const role = id.read(key, reading);
      if (role !== undefined && seen.has(role.value)) {
        const message = `The role \`${role.value}\` is filled twice.`;
        reading.report("duplicate-key", role.range, message, "leave one premise in it");
      }
      if (role !== undefined) seen.add(role.value);
      if (value.kind === "list")
        return wrongType(
          value,
          NAME,
          reading,
          "a role is filled by one premise; write the others without a role, in a list",
        );
      const read = readOne(value, reading);
      return read && role ? { ...read, role } : read;
    });
  }

  return {
    name: NAME,
    parts: { ...inPlace.parts, items: inPlace },
    read(given, reading) {
      if (isEmpty(given)) return undefined;
      if (reportsSigns(given, reading)) return [undefined];
      if (inAnotherFile(given, reading) !== undefined) return [readOne(given, reading)];
      const node = withPlainPremises(withQuotedItems(given, reading, true), reading);
      if (isByRole(node, inPlace, reading)) return readRoles(node, reading);
      const items = node.kind === "list" ? node.items : [node];
      const isCut = node.kind === "list" && node.flow && refuseCutTexts(items, reading);
      return items
        .filter((item) => !isCut || !isCutWord(item, reading))
        .map((item) => readOne(item, reading));
    },
    schema(definitions) {
      const one = { anyOf: [{ type: ["string", "number"] }, statement.schema(definitions)] };
      const byRole = {
        type: "object",
        patternProperties: { [ID_PATTERN]: one },
        propertyNames: { not: { enum: [...(inPlace.parts?.fields?.keys() ?? [])] } },
        additionalProperties: false,
        minProperties: 1,
      };
      return { anyOf: [...one.anyOf, { type: "array", items: one, minItems: 1 }, byRole] };
    },
  };
}

/** `{ expert: wu, says: ceying }`: every key is a word that could be a role, and none is a key of a statement. */
function isByRole(node: Node, { parts }: Shape<unknown>, { suggest, misnamed }: Reading): node is Mapping {
  if (node.kind !== "mapping" || node.entries.length === 0) return false;
  const keys = [...(parts?.fields?.keys() ?? [])];
  if (node.entries.some(({ key }) => keys.includes(key.value) || !isId(folded(key.value)))) return false;
  const refersTo = (value: Node) =>
    value.kind === "scalar" &&
    (isStatementId(folded(value.value)) || misnamed.has("statement", folded(value.value)));
  return (
    node.entries.some(({ value }) => refersTo(value)) ||
    node.entries.every(({ key }) => suggest(key.value, keys) === undefined)
  );
}

/** In brackets a comma ends an item: `[The war goes on, and it is costly.]` would be two premises. */
function refuseCutTexts(items: readonly Node[], reading: Reading): boolean {
  const prose = items.find(
    (item) =>
      item.kind === "scalar" &&
      item.plain &&
      /\s/.test(item.value) &&
      !isReference(item, reading) &&
      idsIn(item.value, (word) => reading.misnamed.isDeclared("statement", word)) === undefined,
  );
  if (!prose || items.length === 1) return false;
  const message = "In brackets a comma ends a premise, so a premise of several words needs quotes there.";
  reading.report(
    "yaml-comma-text",
    prose.range,
    message,
    "put each premise in quotes, or on a line of its own",
  );
  return true;
}

/** Next to a text that commas have cut, a word that is no statement's id is a piece of that text. */
function isCutWord(node: Node, { misnamed }: Reading): boolean {
  if (node.kind !== "scalar" || !node.plain) return false;
  const word = folded(node.value);
  return isId(word) && !misnamed.isDeclared("statement", word) && !misnamed.isNear("statement", word);
}

/** An id, or a word that was surely meant as one. */
function isReference(node: Scalar, { misnamed }: Reading): boolean {
  const word = withoutUnseen(folded(node.value));
  return (
    isStatementId(word) ||
    misnamed.has("statement", word) ||
    misnamed.isNear("statement", word) ||
    misnamed.elsewhere(word) !== undefined
  );
}

/** `- more: There is more.`: it may be a premise with its id, or a text. */
function reportsNewId(node: Node, { report }: Reading): boolean {
  const found = newIdIn(node);
  const misread = found && node.misread?.();
  if (found === undefined || misread === undefined) return false;
  const { id, said } = found;
  report(misread.code, misread.range, misread.message, {
    hint: `declare it under \`premises\`, as \`${id}: ${said}\`, and name \`${id}\` here; or, if it is a text, put it in quotes`,
    ...(misread.fix && { fix: { ...misread.fix, asks: true } }),
  });
  return true;
}

/** `air: harm`, where the map uses a file as `air` and states no `harm` itself. */
function inAnotherFile(node: Node, { misnamed }: Reading): string | undefined {
  if (node.kind !== "mapping" || node.entries.length !== 1) return undefined;
  const { key, value } = node.entries[0]!;
  if (value.kind !== "scalar" || misnamed.isDeclared("statement", value.value)) return undefined;
  const words = `${key.value}: ${value.value}`;
  return misnamed.elsewhere(words) === undefined ? undefined : words;
}

/** `- Note: the war goes on` was meant as a sentence. */
function isProse(node: Node, { suggest }: Reading): boolean {
  if (node.kind !== "mapping" || node.entries.length !== 1) return false;
  const { key, value } = node.entries[0]!;
  return value.kind === "scalar" && suggest(key.value, ["text"]) === undefined;
}
