import { isInPlace, isStatementId } from "../../model/ids.ts";
import { type Field, type Plain, type ValuesOf, plainFields } from "../../model/field.ts";
import {
  FIGURE_FIELDS,
  GROUP_FIELDS,
  INFERENCE_FIELDS,
  MAP_FIELDS,
  QUESTION_FIELDS,
  SCHEME_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_FIELDS,
  VIEW_FIELDS,
} from "../../model/fields.ts";
import { linkOfDoi } from "../../model/links.ts";
import type { ArgumentMap, Inference, OwnScheme, SourceEntry, Statement } from "../../model/map.ts";
import { documentLines } from "./document.ts";
import { unitsOf } from "./units.ts";
import { linesOf } from "../lines.ts";
import type { Mapping, Node, Scalar } from "../node.ts";
import { scalarText } from "../words/scalar-style.ts";

/**
 * A map as YAML. Reading it gives the same map except for positions; comments and the author's layout are not
 * part of a map, so they are lost.
 */
export function toYaml(map: ArgumentMap): string {
  const inPlace = new Map(map.statements.filter(({ id }) => isInPlace(id)).map((one) => [one.id, one]));
  const declared = (role: Statement["role"]) =>
    map.statements.flatMap((one): Pair[] =>
      one.role === role && !inPlace.has(one.id) && one.outside === undefined
        ? [[one.id, statementYaml(one)]]
        : [],
    );
  const names = inferenceNames(map);
  return document([
    ...pairs(MAP_FIELDS, map),
    ["lang", map.lang === "en" ? undefined : map.lang],
    ["figure", fields(pairs(FIGURE_FIELDS, map.figure))],
    ["use", fields(map.uses.map(({ id, file }) => [id, file]))],
    ["sources", fields(map.sources.map((source) => [source.id, sourceYaml(source)]))],
    ["voices", fields(map.voices.map(({ id, name }) => [id, name]))],
    ["groups", fields(map.groups.map((group) => [group.id, shortened("title", pairs(GROUP_FIELDS, group))]))],
    ["views", fields(map.views.map((view) => [view.id, fields(pairs(VIEW_FIELDS, view)) ?? NOTHING]))],
    ["rivals", map.rivals.map((group) => ({ brackets: group }))],
    ["expect", fields(map.expect.map(({ statement, verdict }) => [statement, verdict]))],
    ["premises", fields(declared("premise"))],
    ["conclusions", fields(declared("conclusion"))],
    ["inferences", map.inferences.map((one) => inferenceYaml(one, names, inPlace))],
    ["schemes", fields(map.schemes.map((scheme) => [scheme.id, schemeYaml(scheme)]))],
  ]);
}

const NOTHING: ReadonlyMap<string, Yaml> = new Map();

/** The entries to write for some fields, in their order. */
function pairs<F extends Readonly<Record<string, Field>>>(all: F, values: Partial<ValuesOf<F>>): Pair[] {
  return plainFields(all, values).map(([key, value, field]) => [key, yamlOf(value, field)]);
}

function yamlOf(value: Plain, { is }: Field): Yaml | undefined {
  if (is === "flag" && value === false) return undefined;
  if (is === "date" && value !== undefined && String(Number(value)) === value) return Number(value);
  return typeof value === "object" ? oneOrMany(value) : value;
}

/** A mapping, or only the text where it says nothing else. */
function shortened(field: string, all: readonly Pair[]): Yaml {
  const whole = fields(all) ?? NOTHING;
  const text = whole.get(field);
  return whole.size === 1 && text !== undefined ? text : whole;
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
  inference: Inference,
  names: ReadonlyMap<number, string>,
  inPlace: ReadonlyMap<string, Statement>,
): Yaml {
  const { index, from, target } = inference;
  const [first, ...others] = from;
  const { roles } = inference;
  const premises =
    roles !== undefined && from.every((id) => roles.has(id))
      ? new Map(from.map((id) => [roles.get(id)!, inPlace.has(id) ? premiseYaml(inPlace.get(id)!) : id]))
      : from.some((id) => inPlace.has(id))
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
    ...pairs(INFERENCE_FIELDS, inference),
  ])!;
}

function schemeYaml(scheme: OwnScheme): Yaml {
  const questions = scheme.questions.map((question): Pair => [
    question.id,
    shortened("text", pairs(QUESTION_FIELDS, question)),
  ]);
  const all = fields([
    ...pairs(SCHEME_FIELDS, scheme),
    ["roles", fields(scheme.roles.map(({ id, says }) => [id, says]))],
    ["questions", fields(questions)],
  ]);
  return all ?? NOTHING;
}

/** A text that could be an id would be read as one. */
function premiseYaml(statement: Statement): Yaml {
  const short = statementYaml(statement);
  return typeof short === "string" && isStatementId(short) ? new Map([["text", short]]) : short;
}

function statementYaml(statement: Statement): Yaml {
  return shortened("text", pairs(STATEMENT_FIELDS, statement));
}

/** A link that comes from the DOI is not the author's. */
function sourceYaml(source: SourceEntry): Yaml {
  const { doi, url } = source;
  const own = doi !== undefined && url === linkOfDoi(doi) ? { ...source, url: undefined } : source;
  return shortened("title", pairs(SOURCE_FIELDS, own));
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
