import { type ParsedNode, isMap, isScalar, isSeq } from "yaml";
import { type Diagnostic, type Range, diagnostic } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";
import { replacing } from "../fix/advice.ts";
import { type Entry, type List, type Mapping, type Node, type Scalar, isEmpty } from "../node.ts";
import { bracedList, bracketedKeys } from "./flow/swapped.ts";
import { unfilled } from "./flow/template.ts";
import { unshortened } from "./stray/shortened.ts";
import { colonMisread, commaMisread, plainMisread } from "./accidents.ts";

interface Context {
  readonly text: string;
  readonly lines: Lines;
  readonly problems: Diagnostic[];
}

/** Converts a node of the library to ours. `key`: what it is the value of. */
export function nodeOf(node: ParsedNode, context: Context, inFlow = false, key?: Scalar): Node {
  const { text } = context;
  const [start, end] = node.range;
  if (isScalar(node)) {
    const said = String(node.value);
    const meant = text === context.lines.text ? undefined : unshortened(said);
    const written = { value: meant ?? said, plain: node.type === "PLAIN" };
    return scalarOf(written, start, end, inFlow, context, key);
  }
  if (isSeq(node)) {
    const list = listOf(node.items, node.flow === true, start, end, inFlow, context);
    const meant = list.flow ? bracketedKeys(list, key, context.lines) : undefined;
    if (meant === undefined) return list;
    context.problems.push(meant.fault);
    return meant.mapping;
  }
  const template = isMap(node) ? unfilled(start, end, context.lines) : undefined;
  if (template !== undefined) {
    context.problems.push(template);
    return scalarOf({ value: text.slice(start, end), plain: false }, start, end, inFlow, context, key);
  }
  const list = isMap(node) ? listMeant(node.items, node.range, key, context) : undefined;
  if (list !== undefined) return list;
  if (isMap(node)) return mappingOf(node.items, node.flow === true, start, end, inFlow, context);
  // An alias, which has already been rejected.
  return scalarOf({ value: text.slice(start, end), plain: true }, start, end, inFlow, context, key);
}

function scalarOf(
  { value, plain }: Pick<Scalar, "value" | "plain">,
  start: number,
  end: number,
  inFlow: boolean,
  { text, lines }: Context,
  key?: Scalar,
): Scalar {
  // A block text ends before its last line break.
  let last = end;
  while (last > start && !plain && /\s/.test(text[last - 1]!)) last -= 1;
  const range =
    value === "" && plain ? (key?.range ?? dashBefore(start, text, lines)) : lines.range(start, last);
  const misread = plain ? plainMisread(value, start, end, inFlow, text, lines) : undefined;
  return { kind: "scalar", value, plain, range, ...(misread && { misread }) };
}

/** An empty item is reported at its dash. */
function dashBefore(offset: number, text: string, lines: Lines): Range {
  const before = text.slice(Math.max(0, offset - 32), offset).trimEnd();
  const dash = offset - Math.min(32, offset) + before.length - 1;
  if (before.endsWith("-")) return lines.range(dash, dash + 1);
  // A key that is missing before its colon.
  const at = offset + (/^ +(?=:)/u.exec(text.slice(offset, offset + 64))?.[0].length ?? 0);
  return lines.range(at, at);
}

function listOf(
  written: readonly ParsedNode[],
  flow: boolean,
  start: number,
  end: number,
  inFlow: boolean,
  context: Context,
): List {
  const items = written.map((item) => nodeOf(item, context, inFlow || flow));
  const last = flow ? end : (items.at(-1)?.range.end.offset ?? end);
  return { kind: "list", items, flow, range: context.lines.range(start, last) };
}

/** Nothing but words in braces, where a list is expected. */
function listMeant(
  pairs: Pairs,
  [start, end]: readonly number[],
  key: Scalar | undefined,
  context: Context,
): Node | undefined {
  if (context.text[start!] !== "{" || pairs.length === 0) return undefined;
  const words = pairs.flatMap((pair) =>
    isScalar(pair.key) && pair.value === null ? [nodeOf(pair.key, context, true) as Scalar] : [],
  );
  const meant =
    words.length === pairs.length ? bracedList(words, [start!, end!], key, context.lines) : undefined;
  if (meant !== undefined) context.problems.push(meant.fault);
  return meant?.node;
}

type Pairs = readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[];

function mappingOf(
  pairs: Pairs,
  flow: boolean,
  start: number,
  end: number,
  inFlow: boolean,
  context: Context,
): Mapping {
  const { text, lines, problems } = context;
  const braced = flow && text[start] === "{";
  const entries: Entry[] = [];
  /** Keys without values that follow each other. */
  let bare: Scalar[] = [];
  function reportBare(): void {
    if (bare.length > 0) problems.push(bareFault(bare, entries.at(-1), lines));
    entries.push(...bare.flatMap((key) => idIn(key, lines)));
    bare = [];
  }
  for (const pair of pairs) {
    const odd = bracedKey(pair.key, context);
    const key = odd ?? nodeOf(pair.key, context, inFlow || flow);
    if (key.kind !== "scalar") {
      problems.push(oddKey(key, lines));
      if (key.kind === "mapping" && pair.value === null) entries.push(...key.entries);
    } else if (pair.value === null && braced) {
      bare.push(key);
    } else {
      reportBare();
      const value = pair.value
        ? nodeOf(pair.value, context, inFlow || flow, key)
        : ({ kind: "scalar", value: "", plain: true, range: key.range } as const);
      entries.push({ key, value });
    }
  }
  reportBare();
  const range = lines.range(start, flow ? end : (entries.at(-1)?.value.range.end.offset ?? end));
  const misread =
    entries.length === 1 && !braced
      ? colonMisread(start, range.end.offset, inFlow || flow, lines)
      : undefined;
  return { kind: "mapping", entries, flow: braced, range, ...(misread && { misread }) };
}

/** `[id]: …`, `{id}: …` */
function bracedKey(key: ParsedNode, { lines, problems }: Context): Scalar | undefined {
  const inside = isSeq(key) ? key.items : isMap(key) ? key.items.map((pair) => !pair.value && pair.key) : [];
  const [only, ...others] = inside;
  if (!isScalar(only) || others.length > 0 || !(key as { flow?: boolean }).flow) return undefined;
  const value = String(only.value);
  const range = lines.range(key.range[0], key.range[1]);
  const fix = replacing("Take it out of the brackets", range, value);
  problems.push(
    diagnostic("yaml-syntax", range, "A key is written without brackets.", {
      hint: `write \`${value}\``,
      fix,
    }),
  );
  return { kind: "scalar", value, plain: true, range };
}

/** A list or a mapping in place of a key; after `? ` as well. */
function oddKey({ kind, range }: Node, lines: Lines): Diagnostic {
  const { start, text } = lines.around(range.start.offset);
  const [lead, sign] = /^(?: *)(\? +)/.exec(text) ?? [];
  if (kind !== "mapping" || lead === undefined)
    return diagnostic("yaml-syntax", range, `This is a ${kind}, where a key is expected.`);
  const at = lines.range(start + lead.length - sign!.length, start + lead.length);
  const fix = replacing("Delete `?`", at, "");
  return diagnostic("yaml-syntax", at, "A `?` before a key makes all of it a key.", {
    hint: "delete it",
    fix,
  });
}

/** `{ id step, … }` and `{ id; step, … }`: what names it elsewhere is no fault of its own. */
function idIn(key: Scalar, lines: Lines): readonly Entry[] {
  const [, lead, id] = /^(id\s*[;=：]?\s*)(?<=[\s;=：])([\p{L}\p{N}_-]+)$/u.exec(key.value) ?? [];
  if (lead === undefined || id === undefined) return [];
  const { start, end } = key.range;
  const value: Scalar = {
    kind: "scalar",
    value: id,
    plain: true,
    range: lines.range(start.offset + lead.length, end.offset),
  };
  const name = { ...key, value: "id", range: lines.range(start.offset, start.offset + 2) };
  return [{ key: name, value }];
}

/** Keys without values may be a part of the text before them. */
function bareFault(bare: readonly Scalar[], last: Entry | undefined, lines: Lines): Diagnostic {
  const before = last?.value;
  const text = before?.kind === "scalar" && before.plain && !isEmpty(before) ? before : undefined;
  return commaMisread(bare as readonly [Scalar, ...Scalar[]], text, lines, last?.key.value);
}
