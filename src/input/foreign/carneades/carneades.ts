import type { Draft } from "../graph/draft.ts";
import type { GraphStep } from "../graph/graph.ts";
import { entriesOf, scalarsOf, textAt, valueAt, yamlNotation } from "../yaml-notation.ts";
import type { Entry, Mapping, Node } from "../../node.ts";

const SECTION =
  /^(?:meta|statements|arguments|issues|assumptions|tests|argument_schemes|language|references):/gmu;

/** The YAML of Carneades 4. */
export const carneades = yamlNotation(
  "Carneades",
  [],
  (text) => {
    const sections = new Set(text.match(SECTION));
    return sections.size > 1 || sections.has("argument_schemes:") || sections.has("meta:");
  },
  fill,
);

/** The standards of proof of an issue, as those of each of its positions. */
const STANDARDS: Readonly<Record<string, string | undefined>> = {
  PE: "preponderance",
  CCE: "clear",
  BRD: "beyond-doubt",
};

/** Sections that say how arguments are generated or judged, each entry of which is lost. */
const LOST: Readonly<Record<string, string>> = {
  language: "terms of the language",
  argument_schemes: "definitions of argument schemes",
  issue_schemes: "definitions of issue schemes",
  weighing_functions: "weighing functions",
  references: "references",
};

function fill(root: Mapping, draft: Draft): void {
  const meta = valueAt(root, "meta");
  draft.say({
    title: textAt(meta, "title"),
    caption: textAt(meta, "notes") ?? textAt(meta, "note"),
    source: textAt(meta, "source"),
  });
  for (const { key, value } of entriesOf(meta))
    if (!["title", "notes", "note", "source"].includes(key.value))
      draft.lose(`facts about the graph (meta: ${key.value})`, value.range);
  for (const entry of entriesOf(valueAt(root, "statements"))) addStatement(entry, draft);
  for (const entry of entriesOf(valueAt(root, "arguments"))) addArgument(entry, draft);
  addAssumptions(valueAt(root, "assumptions"), draft);
  for (const { value } of entriesOf(valueAt(root, "issues"))) {
    draft.rivals(
      scalarsOf(valueAt(value, "positions")).map((one) => one.value),
      value.range,
    );
    const standard = STANDARDS[textAt(value, "standard")?.toUpperCase() ?? ""];
    for (const { value: position } of scalarsOf(valueAt(value, "positions")))
      if (standard !== undefined) draft.amend(position, { standard });
  }
  for (const { key, value } of entriesOf(valueAt(root, "tests")))
    draft.lose("expected labels (tests)", key.range, scalarsOf(value).length);
  for (const [section, kind] of Object.entries(LOST)) {
    const value = valueAt(root, section);
    const count = value?.kind === "list" ? value.items.length : entriesOf(value).length;
    if (value !== undefined && count > 0) draft.lose(kind, value.range, count);
  }
}

function addStatement({ key, value }: Entry, draft: Draft): void {
  const text = value.kind === "scalar" ? value.value : (textAt(value, "text") ?? key.value);
  const assumed = textAt(value, "assumed") === "true";
  draft.statement({
    key: key.value,
    text: text.trim() === "" ? key.value : text,
    at: key.range,
    stance: assumed ? "granted" : undefined,
  });
  if (textAt(value, "label") !== undefined) draft.lose("labels of statements", key.range);
  if (valueAt(value, "meta") !== undefined) draft.lose("facts about statements (meta)", key.range);
}

/** Premises are ids, or ids by the names of their roles. */
function premisesOf(value: Node | undefined): Pick<GraphStep, "from" | "roles"> {
  if (value?.kind !== "mapping") return { from: scalarsOf(value).map((one) => one.value) };
  const roles = value.entries.flatMap((entry) =>
    scalarsOf(entry.value).map((one) => [one.value, entry.key.value] as const),
  );
  return { from: roles.map(([key]) => key), roles: new Map(roles) };
}

function addArgument({ key, value }: Entry, draft: Draft): void {
  const written = textAt(value, "weight");
  const weight = Number(written ?? Number.NaN);
  const isWeight = weight > 0 && weight <= 1;
  if (written !== undefined && !isWeight) draft.lose("weights that are not above 0 and up to 1", key.range);
  draft.step({
    key: key.value,
    ...premisesOf(valueAt(value, "premises")),
    kind: "support",
    target: textAt(value, "conclusion"),
    at: key.range,
    named: true,
    scheme: textAt(value, "scheme"),
    weight: isWeight ? weight : undefined,
  });
  const undercutter = textAt(value, "undercutter");
  if (undercutter !== undefined)
    draft.step({
      key: `${key.value} undercutter`,
      from: [undercutter],
      kind: "attack",
      target: key.value,
      at: key.range,
    });
  if (scalarsOf(valueAt(value, "parameters")).length > 0) draft.lose("parameters of schemes", key.range);
  if (valueAt(value, "meta") !== undefined) draft.lose("facts about arguments (meta)", key.range);
}

/** What is assumed is granted. An assumption about a term, which only schemes use, is no statement. */
function addAssumptions(value: Node | undefined, draft: Draft): void {
  for (const one of scalarsOf(value)) {
    if (draft.statementAt(one.value) === undefined)
      draft.lose("assumptions that are not statements of the graph", one.range);
    else draft.amend(one.value, { stance: "granted" });
  }
}
