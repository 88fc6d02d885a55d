import { isId } from "../../model/ids.ts";
import type { ArgumentMap, Citation, Inference, SourceEntry, Statement, View } from "../../model/map.ts";
import { documentLines } from "./format/document.ts";
import { unitsOf } from "./format/units.ts";
import { linesOf } from "../lines.ts";
import type { Mapping, Node, Scalar } from "../node.ts";
import { scalarText } from "./format/style.ts";

/**
 * A map as YAML. Reading it gives the same map except for positions; comments and the author's layout are not
 * part of a map, so they are lost.
 */
export function toYaml(map: ArgumentMap): string {
  const inPlace = new Map(map.statements.filter(({ id }) => !isId(id)).map((one) => [one.id, one]));
  const declared = (role: Statement["role"]) =>
    map.statements.flatMap((one): Pair[] =>
      one.role === role && !inPlace.has(one.id) ? [[one.id, statementYaml(one)]] : [],
    );
  const names = inferenceNames(map);
  return document([
    ["title", map.title],
    ["caption", map.caption],
    ["lang", map.lang === "en" ? undefined : map.lang],
    ["figure", fields(Object.entries(map.figure))],
    ["sources", fields(map.sources.map((source) => [source.id, sourceYaml(source)]))],
    ["voices", fields(map.voices.map(({ id, name }) => [id, name]))],
    ["groups", fields(map.groups.map(({ id, title }) => [id, title]))],
    ["views", fields(map.views.map((view) => [view.id, viewYaml(view) ?? new Map<string, Yaml>()]))],
    ["premises", fields(declared("premise"))],
    ["conclusions", fields(declared("conclusion"))],
    ["inferences", map.inferences.map((one) => inferenceYaml(one, names, inPlace))],
  ]);
}

function viewYaml({ title, group, conclusion, depth, voice, tags, statements }: View): Yaml | undefined {
  return fields([
    ["title", title],
    ["group", group],
    ["conclusion", conclusion],
    ["depth", depth],
    ["voice", voice],
    ["tags", tags.length === 0 ? undefined : { brackets: tags }],
    ["statements", statements.length === 0 ? undefined : { brackets: statements }],
  ]);
}

/** An undercut inference needs an id; a map that was never a file may lack one. */
function inferenceNames({ statements, inferences }: ArgumentMap): ReadonlyMap<number, string> {
  const names = new Map(
    inferences.flatMap(({ index, id }): [number, string][] => (id === undefined ? [] : [[index, id]])),
  );
  const taken = new Set([...statements.map(({ id }) => id), ...names.values()]);
  for (const { target } of inferences) {
    if (target.kind !== "undercut" || names.has(target.inference)) continue;
    let number = target.inference + 1;
    while (taken.has(`step-${number}`)) number += 1;
    names.set(target.inference, `step-${number}`);
    taken.add(`step-${number}`);
  }
  return names;
}

function inferenceYaml(
  { index, from, target, scheme, weight, note }: Inference,
  names: ReadonlyMap<number, string>,
  inPlace: ReadonlyMap<string, Statement>,
): Yaml {
  const [first, ...others] = from;
  const premises = from.some((id) => inPlace.has(id))
    ? from.map((id) => (inPlace.has(id) ? premiseYaml(inPlace.get(id)!) : id))
    : others.length === 0
      ? first
      : { brackets: from };
  return fields([
    ["id", names.get(index)],
    ["from", premises],
    ["to", target.kind === "support" ? target.statement : undefined],
    ["against", target.kind === "attack" ? target.statement : undefined],
    ["against", target.kind === "undercut" ? names.get(target.inference) : undefined],
    ["scheme", scheme],
    ["weight", weight],
    ["note", note],
  ])!;
}

/** A text that could be an id would be read as one. */
function premiseYaml(statement: Statement): Yaml {
  const short = statementYaml(statement);
  return typeof short === "string" && isId(short) ? new Map([["text", short]]) : short;
}

function statementYaml(statement: Statement): Yaml {
  const { text, voice, citations, quote, group, unstated, note, tags } = statement;
  const more = fields([
    ["voice", voice],
    ["cite", oneOrMany(citations.map(citationText))],
    ["quote", quote],
    ["group", group],
    ["unstated", unstated || undefined],
    ["note", note],
    ["tags", oneOrMany(tags)],
  ]);
  return more === undefined ? text : new Map([["text", text], ...more]);
}

function citationText({ source, place }: Citation): string {
  return [source, place].filter((part) => part !== undefined && part !== "").join(" ");
}

function sourceYaml({ title, authors, date, url, file }: SourceEntry): Yaml {
  const more = fields([
    ["authors", oneOrMany(authors)],
    ["date", date !== undefined && String(Number(date)) === date ? Number(date) : date],
    ["url", url],
    ["file", file],
  ]);
  if (more === undefined) return title ?? new Map();
  return title === undefined ? more : new Map([["title", title], ...more]);
}

/** Maps are used, as an object would move keys like `2025` to its front. */
type Yaml = string | number | boolean | Brackets | readonly Yaml[] | ReadonlyMap<string, Yaml>;
type Pair = readonly [key: string, value: Yaml | undefined];

/** A list on one line. */
interface Brackets {
  readonly brackets: readonly string[];
}

/** A mapping of the values that are present; undefined if there are none. */
function fields(pairs: readonly Pair[]): ReadonlyMap<string, Yaml> | undefined {
  const present = pairs.flatMap(([key, value]): [string, Yaml][] =>
    value === undefined ? [] : [[key, value]],
  );
  return present.length === 0 ? undefined : new Map(present);
}

function oneOrMany(items: readonly string[]): Yaml | undefined {
  return items.length > 1 ? { brackets: items } : items[0];
}

function document(pairs: readonly Pair[]): string {
  const present = pairs.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const root = mapping(fields(present) ?? new Map());
  return documentLines(unitsOf(root, NOWHERE).root)
    .map((line) => `${line}\n`)
    .join("");
}

const NOWHERE = linesOf("");
const range = NOWHERE.range(0, 0);

function nodeOf(value: Yaml): Node {
  if (typeof value === "string") return words(value);
  if (typeof value !== "object") return { kind: "scalar", value: String(value), plain: true, range };
  if (value instanceof Map) return mapping(value);
  if ("brackets" in value)
    return { kind: "list", items: value.brackets.map((item) => words(item, true)), flow: true, range };
  return { kind: "list", items: [...(value as readonly Yaml[])].map(nodeOf), flow: false, range };
}

function mapping(value: ReadonlyMap<string, Yaml>): Mapping {
  const entries = [...value].map(([key, one]) => ({ key: words(key), value: nodeOf(one) }));
  return { kind: "mapping", entries, flow: value.size === 0, range };
}

function words(value: string, inBrackets = false): Scalar {
  return { kind: "scalar", value, plain: scalarText(value, inBrackets) === value, range };
}
