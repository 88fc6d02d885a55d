import { FIGURE_FIELDS, MAP_FIELDS } from "../../../model/fields.ts";
import { isStatementId } from "../../../model/ids.ts";
import type { Entry, Mapping } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { isPlaceAlone } from "../../words/places.ts";
import { keyMeantBy } from "../../words/synonyms.ts";

/** Whether a key belongs to another thing than the one that it is written in, so that it is no other spelling of a key there. */
export function isOfAnother(entry: Entry, name: string, node: Mapping, reading: Reading): boolean {
  const { key, value } = entry;
  if (name === "an inference") return OF_PREMISE.test(key.value);
  if (name === "a map") return value.kind !== "mapping" && Object.hasOwn(FIGURE_FIELDS, key.value);
  if (name !== "a statement") return false;
  if (isPlace(entry)) return citationIn(node) !== undefined || isAlone(entry);
  return (
    OF_STEP.test(key.value) ||
    key.value === "main" ||
    (key.value === "from" && (value.kind === "list" || isStatement(entry, reading)))
  );
}

const isStatement = ({ value }: Entry, { misnamed }: Reading): boolean =>
  value.kind === "scalar" && misnamed.isDeclared("statement", value.value);

const OF_STEP =
  /^(?:to|against|premises|reasons?|because|supports|supported[-_ ]?by|objections?|inferences|arguments|attacks|rebuts)$/u;

const OF_PREMISE = /^(?:cite|quote|text|page)$/u;

/** What a place in a source is called, and how it is written behind the source. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["page", "p. "],
  ["pages", "pp. "],
  ["seite", "S. "],
  ["Seite", "S. "],
  ["seiten", "S. "],
  ["Seiten", "S. "],
  ["chapter", "ch. "],
  ["section", "§"],
  ["paragraph", "¶"],
  ["p", "p. "],
  ["pp", "pp. "],
  ["line", "l. "],
  ["lines", "ll. "],
  ["kapitel", "Kap. "],
  ["Kapitel", "Kap. "],
  ...["where", "place", "at", "loc", "locator", "location", "position", "stelle", "Stelle"].map(
    (word) => [word, "p. "] as const,
  ),
]);

/** `p. 12`, also where `12` or `p. 12` is said of a page. */
const placed = (key: string, said: string): string =>
  /^\p{Nd}/u.test(said) ? `${PLACES.get(key)}${said}` : said;

/** A group may be called a section. */
const isPlace = ({ key, value }: Entry): boolean =>
  PLACES.has(key.value) && value.kind === "scalar" && /\d/u.test(value.value);

/** What names no source, which `cite` would begin with. */
const isAlone = ({ value }: Entry): boolean =>
  value.kind === "scalar" && (/^\p{Nd}/u.test(value.value) || isPlaceAlone(value.value));

/** What a statement cites, by its key or by a word for it. */
function citationIn({ entries }: Mapping): string | undefined {
  const found = entries.find(
    ({ key: { value: key } }) =>
      key === "cite" || (!PLACES.has(key) && keyMeantBy(key, ["cite", "voice"]) === "cite"),
  );
  return found?.value.kind === "scalar" && found.value.value !== "" ? found.value.value : undefined;
}

/** Keys that belong in another place than where they are written. */
export function elsewhere(
  { key: { value: key }, value }: Entry,
  name: string,
  node: Mapping,
): string | undefined {
  const said = value.kind === "scalar" && value.value !== "" ? value.value : "…";
  if (name === "a map" && Object.hasOwn(FIGURE_FIELDS, key))
    return `write it under \`figure\`, as \`figure: { ${key}: ${said} }\``;
  const isText = value.kind === "scalar" && /\S\s+\S/u.test(value.value);
  const hasText = value.kind === "mapping" && value.entries.some((one) => one.key.value === "text");
  if (name === "`figure`" && (key === "lang" || Object.hasOwn(MAP_FIELDS, key)))
    return `write it at the head of the map: \`${key}: ${said}\``;
  if (name === "a map" && isStatementId(key) && (isText || hasText))
    return "if it is a statement, move it to `premises`, indented as the others are there";
  if (name === "an inference") return ofPremise(key) ?? ledAlready(key, node);
  return name === "a statement" ? ofStatement(key, said, idsIn(value), node) : undefined;
}

function ofPremise(key: string): string | undefined {
  if (key === "text") return "a step has no text: write a premise under `from`, and a remark under `note`";
  return OF_PREMISE.test(key) ? `write \`${key}\` at the premise that it belongs to` : undefined;
}

/** `{ from: a, against: b, lowers: b }` */
function ledAlready(key: string, { entries }: Mapping): string | undefined {
  const target = entries.find((one) => /^(?:to|against)$/u.test(one.key.value));
  if (target?.value.kind !== "scalar" || keyMeantBy(key, TARGETS) === undefined) return undefined;
  return `delete it: \`${target.key.value}: ${target.value.value}\` says where the step leads; another target needs an inference of its own`;
}

const TARGETS = ["to", "against"];

const idsIn = (value: Entry["value"]): readonly string[] =>
  (value.kind === "list" ? value.items : [value]).map((one) =>
    one.kind === "scalar" && isStatementId(one.value) ? one.value : "…",
  );

function ofStatement(key: string, said: string, ids: readonly string[], node: Mapping): string | undefined {
  const cited = citationIn(node);
  if (PLACES.has(key)) {
    const place = placed(key, said);
    if (cited === undefined) return `write it after the source in \`cite\`, such as \`id ${place}\``;
    return cited.endsWith(said)
      ? "delete it: `cite` names the place already"
      : `write it after the source: \`cite: ${cited} ${place}\``;
  }
  if (key === "main")
    return "name the main conclusion once, at the head of the map: `main:` and the id of this statement";
  if (key === "weight")
    return "a weight belongs to a step: write it at the inference that begins with this statement";
  if (!OF_STEP.test(key) && key !== "from") return undefined;
  const target = /^(?:to|supports)$/u.test(key)
    ? "to"
    : /^(?:against|attacks|rebuts)$/u.test(key)
      ? "against"
      : "";
  const step = target === "" ? `from: [${ids.join(", ")}], to: …` : `from: …, ${target}: ${ids[0] ?? "…"}`;
  return `a step is an inference: write \`- { ${step} }\` under \`inferences\`, with the id of this statement`;
}
