import type { Code } from "../../diagnostic.ts";
import { exchanging } from "../fix/advice.ts";
import { endsSentence } from "../../model/sentences.ts";
import type { Space } from "../../model/field.ts";
import { GROUP_FIELDS, MAP_FIELDS, STATEMENT_FIELDS, VIEW_FIELDS } from "../../model/fields.ts";
import { MAP_VOICE } from "../../model/map.ts";
import type { ArgumentMap, Statement, StatementId } from "../../model/map.ts";
import { NO_SHARED } from "../../model/project.ts";
import type { Shared } from "../../model/project.ts";
import { type AbsentSections, sectionsAbsent } from "./absent.ts";
import { type Bibliographies, bibliographiesOf } from "../bibliography/cited.ts";
import { knownAs } from "./known-as.ts";
import { readCitation } from "./citations.ts";
import { describedIn } from "./described.ts";
import { figureWish, sourcesOf, voicesOf } from "./declared.ts";
import type { Declared } from "../schema/collections.ts";
import { resolveExpected } from "./expected.ts";
import { type Names, resolved } from "./fields.ts";
import { resolveInferences } from "./inferences/inferences.ts";
import type { Roles } from "./inferences/links.ts";
import type { MakeStatement } from "./inferences/premises.ts";
import { checkMainLine } from "./main-line.ts";
import { outsideOf } from "./outside.ts";
import { resolveRivals } from "./rivals.ts";
import { checkSchemes, schemesOf } from "./schemes/schemes.ts";
import { withSchemes, withShared } from "./shared.ts";
import { type Unresolveds, unresolvedIn } from "./unresolved.ts";
import type { ParsedMap, StatementEntry } from "../schema/schema.ts";
import type { Reading } from "../shape.ts";

/** What declares the ids of one kind, and how to report that nothing has an id. */
const DECLARED: Partial<Record<Space, { readonly code: Code; readonly hint: string }>> = {
  voice: { code: "unknown-voice", hint: "declare it under `voices`" },
  group: { code: "unknown-group", hint: "declare it under `groups`" },
  statement: { code: "unknown-id", hint: "declare it under `premises` or `conclusions`" },
};

/** Links what a document says: every id names something, every citation its source. Reports what does not. */
export function resolve(document: ParsedMap, shape: Reading, given: Shared = NO_SHARED): ArgumentMap {
  const outside = outsideOf(document, shape, given);
  const { uses, shared, reading, statements: others, verdicts } = outside;
  const { voices = [], groups = [], rivals = [], views = [] } = document;
  const bibliographies = bibliographiesOf(document.bibliography ?? [], shared, reading);
  const roles = new Map<string, Statement["role"]>([...others.keys()].map((id) => [id, "premise"]));
  const unresolved = unresolvedIn(reading, describedIn(document));
  const absent = sectionsAbsent(document);
  const sourceIds = sourceIdsOf(document, shared, bibliographies);
  const titles = knownAs(document.sources ?? []);
  const names: Names = {
    lookUp: lookUpIn(document, { roles, shared, unresolved, absent, reading }),
    cite: (cite) => readCitation(cite, sourceIds, titles, bibliographies, unresolved, reading),
  };
  const statement: MakeStatement = (id, role, entry, at = entry.at) => {
    checkStatement(role, entry, reading);
    const quoteAt = entry.quote && { quoteAt: entry.quote.range };
    return { id, role, ...resolved(STATEMENT_FIELDS, entry, names), at, ...quoteAt };
  };
  const statements = declaredStatements(document, roles, statement, reading);
  const entries = document.inferences ?? [];
  const lookup = { names, unresolved, absent };
  const { inferences, inPlace, isWhole } = resolveInferences(entries, roles, statement, lookup, reading);
  // If a premise or an inference was left out, the main line may only be broken because of that.
  if (isWhole) checkMainLine(document.main ?? [], inferences, roles, reading);

  const map: ArgumentMap = {
    ...resolved(MAP_FIELDS, document, names),
    lang: document.lang?.value ?? "en",
    figure: figureWish(document.figure, names),
    rivals: resolveRivals(rivals, names, reading),
    expect: resolveExpected(document.expect, verdicts, names),
    uses,
    sources: [...sourcesOf(document.sources, names, shared.pathOf), ...bibliographies.cited],
    voices: voicesOf(voices, reading),
    groups: groups.flatMap(({ id, value }) =>
      value ? { id: id.value, ...resolved(GROUP_FIELDS, value, names), at: id.range } : [],
    ),
    statements: [...statements, ...inPlace, ...others.values()],
    inferences,
    views: views.flatMap(({ id, value }) =>
      value ? { id: id.value, ...resolved(VIEW_FIELDS, value, names), at: id.range } : [],
    ),
    schemes: withSchemes(schemesOf(document.schemes, names), shared),
  };
  checkSchemes(map, entries, reading);
  unresolved.report();
  return shared === NO_SHARED ? map : withShared(map, shared);
}

function sourceIdsOf(
  { sources = [] }: ParsedMap,
  shared: Shared,
  bibliographies: Bibliographies,
): ReadonlySet<string> {
  const others = shared.sources.map(({ id }) => id).filter((id) => !bibliographies.hasOwn(id));
  return new Set([...idsOf(sources), ...others]);
}

interface Known {
  readonly roles: Roles;
  readonly shared: Shared;
  readonly unresolved: Unresolveds;
  readonly absent: AbsentSections;
  readonly reading: Reading;
}

/** Finds what an id names; `roles` may still grow. */
function lookUpIn(
  { voices = [], groups = [], inferences = [] }: ParsedMap,
  { roles, shared, unresolved, absent, reading }: Known,
): Names["lookUp"] {
  const known: Partial<Record<Space, { has(id: string): boolean; keys(): Iterable<string> }>> = {
    voice: new Set([...idsOf(voices), ...shared.voices.map(({ id }) => id), MAP_VOICE]),
    group: idsOf(groups),
    statement: roles,
  };
  return (wanted, space) => {
    const { code, hint } = DECLARED[space]!;
    if (known[space]!.has(wanted.value)) return wanted.value;
    if (reading.misnamed.has(space, wanted.value)) return undefined;
    if (space === "statement" && inferences.some(({ id }) => id?.value === wanted.value)) {
      const said = `\`${wanted.value}\` is an inference, not a statement.`;
      reading.report(code, wanted.range, said, "name the conclusion that it leads to");
      return undefined;
    }
    const message = `No ${space} has the id \`${wanted.value}\``;
    unresolved.add({ code, wanted, message, known: known[space]!.keys(), hint, absent: absent.of(space) });
    return undefined;
  };
}

/** Those with ids of their own, whose roles are added to `roles`. */
function declaredStatements(
  { premises = [], conclusions = [] }: ParsedMap,
  roles: Map<StatementId, Statement["role"]>,
  statement: MakeStatement,
  reading: Reading,
): readonly Statement[] {
  const statements: Statement[] = [];
  const entries = [
    ...premises.map((one) => ["premise", one] as const),
    ...conclusions.map((one) => ["conclusion", one] as const),
  ];
  for (const [role, { id, value }] of entries) {
    const isTaken = roles.has(id.value);
    roles.set(id.value, role);
    if (isTaken) {
      const hint = "give each statement an id of its own";
      const message = `\`${id.value}\` is already a premise.`;
      reading.report("duplicate-id", id.range, message, hint, { kind: "declared-twice" });
    } else if (value) statements.push(statement(id.value, role, value, id.range));
  }
  return statements;
}

/** Checks what every statement has to fulfil on its own. */
function checkStatement(role: Statement["role"], entry: StatementEntry, reading: Reading) {
  const { text, short, stance, standard } = entry;
  if (short && [...short.value].length > [...text.value].length) {
    const message = "This `short` is longer than its text.";
    const hint = "say it in about six words, or leave it out";
    // A sentence in the place of a phrase, and the reverse.
    const isExchanged = endsSentence(short.value) && !endsSentence(text.value);
    const either = `${hint}; if \`short\` and \`text\` are exchanged, write each in place of the other`;
    const fix = {
      ...exchanging("Exchange `short` and `text`", short.range, text.range, reading.lines),
      asks: true as const,
    };
    reading.report("short-too-long", short.range, message, isExchanged ? { hint: either, fix } : hint);
  }
  if (stance && role === "conclusion") {
    const message = "A conclusion has no `stance`: whether it holds follows from its premises.";
    reading.report("stance-of-conclusion", stance.range, message, "write it at the premises");
  }
  if (standard && role === "premise") {
    const message = "A premise has no `standard`: nothing has to lead to it.";
    const hint = "write it at a conclusion, or say how far you accept this with `stance`";
    reading.report("standard-of-premise", standard.range, message, hint);
  }
}

function idsOf(entries: readonly Declared<unknown>[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id.value));
}
