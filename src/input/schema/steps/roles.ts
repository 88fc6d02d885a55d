import type { Fix } from "../../../diagnostic.ts";
import { isId, isStatementId } from "../../../model/ids.ts";
import { isRole } from "../../../schemes/index.ts";
import { replacing } from "../../fix/advice.ts";
import type { Entry, List, Mapping, Node, Scalar } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { keyMeantBy } from "../../words/synonyms.ts";
import { LABEL } from "../meant/premise-list.ts";
import { ENTRY, INFERENCE } from "../../yaml/near.ts";

/** The premises of a step by their roles, where roles, ids and other keys stand in each other's place; undefined where they do not. */
export function withRoles(item: Mapping, reading: Reading): Mapping | undefined {
  const own = item.entries.find(({ key }) => key.value === "from");
  if (own === undefined) return underFrom(item, reading);
  const { value } = own;
  if (value.kind === "list") return withFrom(item, own, bracedRoles(value, reading));
  if (value.kind !== "mapping" || !value.entries.every(({ key }) => mayBeRole(key.value))) return undefined;
  return (
    outOfRoles(item, own, value, reading) ??
    withFrom(item, own, listOfOne(value, reading) ?? exchanged(value, reading))
  );
}

const withFrom = (item: Mapping, own: Entry, value: Node | undefined): Mapping | undefined =>
  value && {
    ...item,
    entries: item.entries.map((entry) => (entry === own ? { ...own, value } : entry)),
  };

const mayBeRole = (key: string): boolean => isId(key) && ENTRY.get("premises")?.has(key) === false;
const isOne = (node: Node, { misnamed }: Reading): node is Scalar =>
  node.kind === "scalar" && misnamed.isDeclared("statement", node.value);
const isIdle = (node: Node, { misnamed }: Reading): node is Scalar =>
  node.kind === "scalar" &&
  isStatementId(node.value) &&
  !misnamed.isDeclared("statement", node.value) &&
  !misnamed.isNear("statement", node.value);
const shown = (entries: readonly { readonly key: Scalar; readonly value: Node }[]): string =>
  `{ ${entries.map(({ key, value }) => `${key.value}: ${(value as Scalar).value}`).join(", ")} }`;

/** `{ similar: good, to: done }` without a `from` before it. */
function underFrom(item: Mapping, reading: Reading): Mapping | undefined {
  const { entries } = item;
  const at = entries.findIndex(({ key }) => !INFERENCE.has(key.value));
  const end = entries.findIndex(({ key }, nth) => nth > at && INFERENCE.has(key.value));
  const roles = at < 0 ? [] : entries.slice(at, end < 0 ? entries.length : end);
  if (roles.length === 0 || !roles.every(({ key, value }) => isRole(key.value) && isOne(value, reading)))
    return undefined;
  const [first, last] = [roles[0]!, roles.at(-1)!];
  const range = reading.lines.range(first.key.range.start.offset, last.value.range.end.offset);
  const meant = `from: ${shown(roles)}`;
  reading.report("unknown-role", range, "Roles of premises belong under `from`.", {
    hint: `write \`${meant}\``,
    fix: { ...replacing("Write them under `from`", range, meant), reveals: true },
  });
  const from: Entry = {
    key: { ...first.key, value: "from" },
    value: { kind: "mapping", flow: true, range, entries: roles },
  };
  return { ...item, entries: [...entries.slice(0, at), from, ...entries.slice(at + roles.length)] };
}

/** `[similar: good]`, and the same behind dashes. */
function bracedRoles(list: List, reading: Reading): Mapping | undefined {
  const entries = list.items.flatMap((one) => (one.kind === "mapping" && !one.flow ? one.entries : []));
  const isOfRoles =
    entries.length > 0 &&
    list.items.every((one) => one.kind === "mapping" && one.entries.length === 1) &&
    entries.length === list.items.length &&
    new Set(entries.map(({ key }) => key.value)).size === entries.length &&
    !entries.some(({ key }) => LABEL.test(key.value)) &&
    entries.every(({ key, value }) => mayBeRole(key.value) && isOne(value, reading));
  if (!isOfRoles) return undefined;
  const { lines } = reading;
  const dashes = list.items.map(({ range: { start } }) => ({
    range: lines.range(start.offset - 2, start.offset - 1),
    text: " ",
  }));
  const isPlain = dashes.every(({ range }) => lines.text[range.start.offset] === "-");
  const fix: Fix | undefined = list.flow
    ? replacing("Write them in braces", list.range, shown(entries))
    : isPlain
      ? { title: "Delete the dashes", edits: dashes }
      : undefined;
  const at = list.flow ? list.range : (dashes[0]?.range ?? list.range);
  reading.report("wrong-type", at, "Premises by their roles are no list.", {
    hint: list.flow ? `write \`${shown(entries)}\`` : "delete the dashes",
    ...(fix && { fix: { ...fix, reveals: true as const } }),
  });
  return { kind: "mapping", flow: list.flow, range: list.range, entries };
}

const TARGETS: readonly string[] = ["to", "against"];

/** `from: { similar: good, to: done }`; the author's own schemes may have any roles. */
function outOfRoles(item: Mapping, own: Entry, roles: Mapping, reading: Reading): Mapping | undefined {
  const { lines, report } = reading;
  const given = new Set(item.entries.map(({ key }) => key.value));
  const free = TARGETS.filter(() => !given.has("to") && !given.has("against"));
  const keyFor = ({ key: { value: key }, value }: Entry): string | undefined =>
    value.kind !== "scalar" || isRole(key)
      ? undefined
      : INFERENCE.has(key) && !given.has(key)
        ? key
        : keyMeantBy(key, free);
  const at = roles.entries.findIndex((entry) => keyFor(entry) !== undefined);
  const outside = at < 1 ? [] : roles.entries.slice(at);
  if (outside.length === 0 || !roles.flow || outside.some((entry) => keyFor(entry) === undefined))
    return undefined;
  const leads = outside.some((entry) => TARGETS.includes(keyFor(entry)!));
  if (!leads && outside.some(({ value }) => isOne(value, reading))) return undefined;
  const [first] = outside as [Entry];
  const kept = lines.text
    .slice(roles.range.start.offset, first.key.range.start.offset)
    .replace(/\s*,\s*$/u, "");
  const said = outside.map((entry) => `${keyFor(entry)}: ${(entry.value as Scalar).value}`).join(", ");
  const isOwn = first.key.value === keyFor(first);
  report("unknown-role", first.key.range, `\`${first.key.value}\` is not a role of a premise.`, {
    hint: `close the braces before ${isOwn ? `\`${first.key.value}\`` : `it, and write \`${said}\``}`,
    ...(item.flow && {
      fix: {
        ...replacing("Close the braces before it", roles.range, `${kept} }, ${said}`),
        reveals: true,
      },
    }),
  });
  const named = outside.map((entry) => ({ ...entry, key: { ...entry.key, value: keyFor(entry)! } }));
  const from = { ...own, value: { ...roles, entries: roles.entries.slice(0, at) } };
  return { ...item, entries: [...item.entries.map((one) => (one === own ? from : one)), ...named] };
}

/** `{ premises: [good, cheap] }` */
function listOfOne({ entries, range }: Mapping, reading: Reading): Node | undefined {
  const [only, ...others] = entries;
  const { value } = only ?? {};
  if (value?.kind !== "list" || others.length > 0 || keyMeantBy(only!.key.value, ["from"]) === undefined)
    return undefined;
  if (!value.flow || !value.items.every((one) => isOne(one, reading))) return undefined;
  const { text } = reading.lines;
  const meant = text.slice(value.range.start.offset, value.range.end.offset);
  reading.report("wrong-type", range, "A role is filled by one premise, and these are a list.", {
    hint: `leave the word before them out: write \`${meant}\``,
    fix: { ...replacing("Write a list", range, meant), reveals: true },
  });
  return value;
}

/** `{ good: similar }` */
function exchanged(roles: Mapping, reading: Reading): Node | undefined {
  const isSwapped = ({ key, value }: Entry) => isOne(key, reading) && isIdle(value, reading);
  if (!roles.entries.every(isSwapped)) return undefined;
  const entries = roles.entries.map(({ key, value }) => ({ key: value as Scalar, value: key }));
  const edits = roles.entries.flatMap(({ key, value }) => [
    { range: key.range, text: (value as Scalar).value },
    { range: value.range, text: key.value },
  ]);
  reading.report("unknown-role", roles.range, "The role comes before the colon, and the premise after it.", {
    hint: `write \`${shown(entries)}\``,
    fix: { title: "Exchange the roles and the ids", edits, reveals: true },
  });
  return { ...roles, entries };
}
