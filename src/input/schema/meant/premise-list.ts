import type { Edit, Fix } from "../../../diagnostic.ts";
import { isId } from "../../../model/ids.ts";
import { replacing, withoutItem } from "../../fix/advice.ts";
import { folded } from "../../ids/characters.ts";
import { type Mapping, type Node, type Scalar, isEmpty } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { fewInWords } from "../../words/suggest.ts";
import { scalarText } from "../../words/scalar-style.ts";

/** The premises of a step as they were meant: without lists in lists, and each by its id alone where it has one. */
export function withPlainPremises(node: Node, reading: Reading): Node {
  const flat = flattened(node, reading);
  const isList = flat.kind === "list";
  const items = isList ? flat.items : [flat];
  if (!isList && flat.kind === "mapping") return idsAsKeys(flat, reading) ?? flat;
  const meant = items.map((item) => idMeant(item, reading));
  const found = meant.flatMap((one) => one ?? []);
  const [first] = found;
  if (first === undefined) return flat;
  const edits = found.map(({ range, id }): Edit => ({ range, text: id }));
  const fix = { title: "Name them by their ids", edits, reveals: true as const };
  const isSure = found.every((one) => one.isSure);
  reading.report("wrong-type", first.range, "A premise that is declared is named by its id alone.", {
    hint: `write ${fewInWords(found.map(({ id }) => id))}`,
    fix: isSure ? fix : { ...fix, asks: true },
  });
  const named = items.map((item, nth) => meant[nth]?.scalar ?? item);
  return isList ? { ...flat, items: named } : named[0]!;
}

interface Named {
  readonly id: string;
  readonly range: Node["range"];
  readonly scalar: Scalar;
  /** Whether nothing else is said than the map has already. */
  readonly isSure: boolean;
}

const isDeclared = (word: string, { misnamed }: Reading): boolean => misnamed.isDeclared("statement", word);

/** What people write before an id. */
export const LABEL = /^(?:id|premise|statement|text|claim|name|reason|ref|reference)$/u;
const BETWEEN = /^([\p{L}\p{N}_-]+)\s+[-‐‑‒–—―−=]+>?\s+(\S.*)$/u;

/** `{ id: cheap }`, `- cheap: It is cheap.`, `- cheap:`, `- cheap - It is cheap.` */
function idMeant(item: Node, reading: Reading): Named | undefined {
  const { misnamed } = reading;
  const named = (id: string, said: string): Named => ({
    id,
    range: withColon(item, reading),
    scalar: { kind: "scalar", plain: true, value: id, range: item.range },
    isSure: said === "" || misnamed.isDescribed(folded(said)),
  });
  if (item.kind === "scalar") {
    const [, id, said] = (item.plain ? BETWEEN.exec(item.value) : null) ?? [];
    const isOne = id !== undefined && isDeclared(id, reading) && !isDeclared(said!, reading);
    return isOne ? named(id, said!) : undefined;
  }
  const [only, ...others] = item.kind === "mapping" ? item.entries : [];
  if (only?.value.kind !== "scalar" || others.length > 0) return undefined;
  const [key, value] = [only.key.value, only.value.value];
  if (LABEL.test(key) && !isDeclared(key, reading) && isDeclared(value, reading)) return named(value, "");
  // A role stands before an id.
  return isDeclared(key, reading) && !isId(value) ? named(key, value) : undefined;
}

/** A mapping ends before the colon of a key without a value. */
function withColon({ range: { start, end } }: Node, { lines }: Reading): Node["range"] {
  const colon = /^: *(?=\r?\n|$)/u.exec(lines.text.slice(end.offset, end.offset + 100))?.[0] ?? "";
  return lines.range(start.offset, end.offset + colon.length);
}

/** Ids with colons behind them, below each other. */
function idsAsKeys(node: Mapping, reading: Reading): Node | undefined {
  const { entries, range } = node;
  if (entries.length === 0 || node.flow) return undefined;
  if (!entries.every(({ key, value }) => isEmpty(value) && isDeclared(key.value, reading))) return undefined;
  const { lines, report } = reading;
  const edits = entries.flatMap(({ key: { range: at } }): Edit[] => [
    { range: lines.range(at.start.offset, at.start.offset), text: "- " },
    { range: lines.range(at.end.offset, lines.text.indexOf(":", at.end.offset) + 1), text: "" },
  ]);
  report("wrong-type", entries[0]!.key.range, "Premises are items of a list, and have no colon after them.", {
    hint: `write \`- ${entries[0]!.key.value}\`${entries.length > 1 ? ", and the same below it" : ""}`,
    fix: { title: "Write them as a list", edits, reveals: true },
  });
  return { kind: "list", flow: false, range, items: entries.map(({ key }) => key) };
}

/** `[[cheap, quick]]`; two lists may be two steps. */
function flattened(node: Node, reading: Reading): Node {
  if (node.kind !== "list") return node;
  const lists = node.items.filter((item) => item.kind === "list");
  const [first] = lists;
  if (first === undefined || node.items.some((item) => isDeep(item))) return node;
  const items = node.items.flatMap((item) => (item.kind === "list" ? item.items : [item]));
  const { text } = reading.lines;
  const meant = `[${items.map(({ range: { start, end } }) => text.slice(start.offset, end.offset)).join(", ")}]`;
  const isOnLine = !meant.includes("\n");
  const isSure = node.items.length === 1;
  const range = node.flow ? node.range : first.range;
  const way = node.flow
    ? `write \`${meant}\``
    : `write one list behind the colon, without dashes: \`${meant}\``;
  reading.report("wrong-type", range, "Premises that count together belong in one list.", {
    hint: isOnLine ? `${way}${isSure ? "" : ", or a step for each list"}` : "write them in one list",
    ...(isOnLine && { fix: asOneList(node, meant, isSure, reading) }),
  });
  return { ...node, items };
}

const isDeep = (item: Node): boolean =>
  item.kind === "list" && (item.items.length === 0 || item.items.some((one) => one.kind === "list"));

function asOneList(node: Node, meant: string, isSure: boolean, { lines }: Reading): Fix {
  const isFlow = node.kind === "list" && node.flow;
  const from = isFlow ? node.range.start.offset : lines.around(node.range.start.offset).start;
  const gap = isFlow ? 0 : (/\s*$/u.exec(lines.text.slice(0, from))?.[0].length ?? 0);
  const end = lines.text.slice(0, node.range.end.offset).trimEnd().length;
  const fix = replacing("Write one list", lines.range(from - gap, end), isFlow ? meant : ` ${meant}`);
  return { ...fix, reveals: true, ...(!isSure && { asks: true }) };
}

/** `?` in the place of a premise that is still to be found. */
export function reportsOpen(node: Node, { lines, report }: Reading): boolean {
  const [only, ...others] = node.kind === "mapping" ? node.entries : [];
  const isKey = only !== undefined && others.length === 0 && isEmpty(only.key) && isEmpty(only.value);
  const isMark = node.kind === "scalar" && /^\?+$/u.test(node.value);
  if (!isKey && !isMark) return false;
  // YAML reads a lone `?` as the sign of a key.
  const at = lines.text.lastIndexOf("?", node.range.end.offset);
  const range = isKey && at >= 0 ? lines.range(at, at + 1) : node.range;
  const fix = withoutItem("Delete it", range, lines);
  report(
    "wrong-value",
    range,
    `\`${lines.text.slice(range.start.offset, range.end.offset)}\` is not a premise.`,
    {
      hint: "write the premise, or delete it",
      ...(fix && { fix: { ...fix, asks: true } }),
    },
  );
  return true;
}

/** `- more: There is more.`, where nothing declares such an id. */
export function newIdIn(node: Node): { readonly id: string; readonly said: string } | undefined {
  const [only, ...others] = node.kind === "mapping" ? node.entries : [];
  if (only?.value.kind !== "scalar" || others.length > 0) return undefined;
  const { key, value } = only;
  const isNew = /^\p{Ll}[\p{Ll}\p{N}_-]*$/u.test(key.value) && /^\p{Lu}.*\s\S/u.test(value.value);
  return isNew ? { id: key.value, said: scalarText(value.value) } : undefined;
}
