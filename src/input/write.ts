import { isId } from "../model/ids.ts";
import type { ArgumentMap, Citation, Inference, SourceEntry, Statement, View } from "../model/map.ts";
import { scalarText } from "./style.ts";

/**
 * A map in the format. Read again it is the same map, but for where things stand; comments and the author's own
 * layout are not in a map, so they are not in what is written.
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

/** What is undercut needs an id; a map that was never a file may lack it. */
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

/** Mappings are not objects: an object moves keys like `2025` to its front. */
type Yaml = string | number | boolean | Brackets | readonly Yaml[] | ReadonlyMap<string, Yaml>;
type Pair = readonly [key: string, value: Yaml | undefined];

/** A list on one line. */
interface Brackets {
  readonly brackets: readonly string[];
}

/** A mapping of what there is; undefined where there is nothing. */
function fields(pairs: readonly Pair[]): ReadonlyMap<string, Yaml> | undefined {
  const present = pairs.flatMap(([key, value]): [string, Yaml][] =>
    value === undefined ? [] : [[key, value]],
  );
  return present.length === 0 ? undefined : new Map(present);
}

function oneOrMany(items: readonly string[]): Yaml | undefined {
  return items.length > 1 ? { brackets: items } : items[0];
}

/** Sections apart, what is short together. */
function document(pairs: readonly Pair[]): string {
  let text = "";
  for (const [key, value] of fields(pairs) ?? []) {
    const section = typeof value === "object";
    if (Array.isArray(value) && value.length === 0) continue;
    text += `${section && text !== "" ? "\n" : ""}${key}:${after(value, "  ")}\n`;
  }
  return text;
}

const LINE = 100;

/** What stands behind `key:`, on the same line or indented below. */
function after(value: Yaml, indent: string): string {
  if (typeof value !== "object") return ` ${scalarText(value)}`;
  if ("brackets" in value) {
    const line = ` [${value.brackets.map((item) => scalarText(item, true)).join(", ")}]`;
    return line.length <= LINE ? line : after(value.brackets, indent);
  }
  if (value instanceof Map) return value.size === 0 ? " {}" : `\n${indent}${mapping(value, indent)}`;
  return [...value].map((item) => `\n${indent}- ${inList(item, `${indent}  `)}`).join("");
}

function inList(value: Yaml, indent: string): string {
  return value instanceof Map ? mapping(value, indent) : after(value, indent).trimStart();
}

function mapping(value: ReadonlyMap<string, Yaml>, indent: string): string {
  return [...value]
    .map(([key, one]) => `${scalarText(key)}:${after(one, `${indent}  `)}`)
    .join(`\n${indent}`);
}
