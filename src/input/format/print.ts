import { isStatementId } from "../../model/ids.ts";
import { folded } from "../ids/characters.ts";
import { type Collection, type Remark, type Unit, isFlow } from "./units.ts";
import { type Node, type Scalar, isEmpty } from "../node.ts";
import type { Shape } from "../shape.ts";
import { LINE, foldedLines, inQuotes, scalarText, staysPlain } from "../words/scalar-style.ts";

type Known = Shape<unknown> | undefined;

/** Lines of a block collection at an indent. In a spaced one, single blank lines between units are kept. */
export function blockLines(collection: Collection, indent: number, shape: Known, spaced: boolean): string[] {
  return stack(unitsInOrder(collection, shape), collection.end, indent, shape, spaced);
}

function stack(
  units: readonly Unit[],
  end: readonly Remark[],
  indent: number,
  shape: Known,
  spaced: boolean,
): string[] {
  const pad = " ".repeat(indent);
  const lines: string[] = [];
  const put = (text: string, blank: boolean) => {
    if (spaced && blank && lines.length > 0) lines.push("");
    lines.push(text);
  };
  for (const unit of units) {
    const [first, ...others] = unitLines(unit, indent, shapeOf(unit, shape));
    for (const { text, blank } of [...unit.before, ...first.above]) put(pad + text, blank);
    put(first.text, unit.blank);
    lines.push(...others.map(({ text }) => text));
  }
  for (const { text, blank } of end) put(pad + text, blank);
  return lines;
}

/** The units in the order of the format's keys, or in the author's order if a key is unknown or repeated. */
export function unitsInOrder({ node, units }: Collection, shape: Known): readonly Unit[] {
  const fields = shape?.parts?.fields;
  if (node.kind === "list" || !fields) return units;
  const places = new Map([...fields.keys()].map((key, place) => [key, place]));
  const keys = new Set(units.map(({ key }) => key?.value ?? ""));
  if (keys.size < units.length || [...keys].some((key) => !places.has(key))) return units;
  return units.toSorted((a, b) => places.get(a.key!.value)! - places.get(b.key!.value)!);
}

function shapeOf({ key, parent }: Unit, shape: Known): Known {
  const parts = shape?.parts;
  if (parent.node.kind === "list") return parts?.items;
  return parts?.entries ?? parts?.fields?.get(key?.value ?? "");
}

/** A line, and the comments that did not fit on it. */
interface Line {
  readonly text: string;
  readonly above: readonly Remark[];
}

/** A unit without the comments above it. */
function unitLines(unit: Unit, indent: number, shape: Known): [Line, ...Line[]] {
  const head = " ".repeat(indent) + (unit.key ? `${keyText(unit.key)}:` : "-");
  const inner = unit.inner;
  const behindAll = [...unit.behindKey, ...unit.behind];
  if (inner?.units.length === 0)
    return [behind(`${head} ${inner.node.kind === "list" ? "[]" : "{}"}`, [...behindAll, ...inner.end])];
  const inline = inner
    ? inlineCollection(unit, inner, head, shape)
    : scalar(unit.value as Scalar, shape, false, unit.behind.some(isTight));
  const wrapped =
    inline !== undefined && !inner ? wrappedText(unit, `${head} ${inline}`, indent, shape) : undefined;
  if (wrapped) return [behind(`${head} >-`, behindAll), ...wrapped];
  if (inline !== undefined) return [inlineLine(unit, inline === "" ? head : `${head} ${inline}`)];

  const below = blockLines(inner!, indent + 2, shape, unit.parent.owner === undefined);
  if (unit.key) return [behind(head, behindAll), ...below.map(plainLine)];
  return itemLines(unit, inner!, indent, shape);
}

/** A mapping begins on the line of its dash, so the comments above its first key go above the dash. */
function itemLines(unit: Unit, inner: Collection, indent: number, shape: Known): [Line, ...Line[]] {
  const [first, ...others] = unitsInOrder(inner, shape);
  const [head, ...rest] = unitLines(first!, indent + 2, shapeOf(first!, shape));
  const above = [...unit.behindKey, ...unit.behind, ...first!.before, ...head.above];
  const below = stack(others, inner.end, indent + 2, shape, false);
  const text = `${" ".repeat(indent)}- ${head.text.trimStart()}`;
  return [{ text, above }, ...rest, ...below.map(plainLine)];
}

const plainLine = (text: string): Line => ({ text, above: [] });

/** After a text without quotes it would be read as part of it. */
function isTight({ text }: Remark): boolean {
  return /^#\S/.test(text);
}

/** A comment after a key moves after its value, or above. */
function inlineLine({ behindKey, behind: last }: Unit, written: string): Line {
  const { text, above } = behind(written, [...last, ...behindKey.filter((remark) => !isTight(remark))]);
  return { text, above: [...behindKey.filter(isTight), ...above] };
}

/** One comment fits after a line; others go above it. */
function behind(text: string, remarks: readonly Remark[]): Line {
  const [first, ...above] = remarks;
  if (!first) return { text, above };
  return { text: `${text.padEnd((first.column ?? 0) - 1)} ${first.text}`, above };
}

/** On one line what was written in brackets, and ids; undefined if it does not fit or has comments. */
function inlineCollection(unit: Unit, inner: Collection, head: string, shape: Known): string | undefined {
  const isIds =
    unit.key !== undefined &&
    unit.parent.owner !== undefined &&
    inner.node.kind === "list" &&
    inner.node.items.every((item) => item.kind === "scalar" && isStatementId(folded(item.value)));
  if (!isFlow(inner) && !isIds) return undefined;
  const text = flow(inner, shape);
  return text !== undefined && head.length + 1 + text.length <= LINE ? text : undefined;
}

function flow(collection: Collection, shape: Known): string | undefined {
  if (collection.end.length > 0) return undefined;
  const parts: string[] = [];
  for (const unit of unitsInOrder(collection, shape)) {
    if (unit.before.length + unit.behindKey.length + unit.behind.length > 0) return undefined;
    const own = shapeOf(unit, shape);
    const value = unit.inner
      ? flow(unit.inner, own)
      : scalar(unit.value as Scalar, own, true, unit.key === undefined && hasBlank(unit.value));
    if (value === undefined) return undefined;
    parts.push(unit.key ? `${keyText(unit.key)}:${value === "" ? "" : ` ${value}`}` : value);
  }
  if (collection.node.kind === "list") return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function hasBlank(value: Node): boolean {
  return value.kind === "scalar" && /\S\s+\S/.test(value.value);
}

function keyText({ value, plain }: Scalar): string {
  return plain ? value : scalarText(value, true);
}

/** A scalar on one line. One without quotes stays so; words in a list keep their quotes. */
function scalar(node: Scalar, shape: Known, inBrackets: boolean, keepsQuotes = false): string {
  if (isEmpty(node)) return "";
  const value = shape?.parts?.isText ? folded(node.value) : node.value;
  if (node.plain && value === node.value && staysPlain(value, inBrackets)) return value;
  return keepsQuotes && !node.plain ? inQuotes(value) : scalarText(value, inBrackets);
}

/** A text written on several lines by the author, if it does not fit on one. */
function wrappedText({ value }: Unit, line: string, indent: number, shape: Known): Line[] | undefined {
  const { start, end } = value.range;
  if (!shape?.parts?.isText || value.kind !== "scalar" || start.line === end.line || line.length <= LINE)
    return undefined;
  const pad = " ".repeat(indent + 2);
  return foldedLines(folded(value.value), LINE - pad.length)?.map((text) => plainLine(pad + text));
}
