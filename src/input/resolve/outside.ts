import type { Fix, Located, Range } from "../../diagnostic.ts";
import { STANCE_OF } from "../../model/choices.ts";
import type { Verdict } from "../../model/choices.ts";
import { unset } from "../../model/field.ts";
import { STATEMENT_FIELDS } from "../../model/fields.ts";
import { isId, outsideId, readOutsideId } from "../../model/ids.ts";
import type { OutsideId } from "../../model/ids.ts";
import type { Statement, StatementId, Use } from "../../model/map.ts";
import type { Shared, UsedFile, UsedStatement } from "../../model/project.ts";
import { didYouMean } from "../fix/advice.ts";
import type { ParsedMap } from "../schema/schema.ts";
import type { Reading } from "../shape.ts";
import { inPlaces } from "../words/repeated.ts";

/** What a map takes from other files. */
export interface Outside {
  readonly uses: readonly Use[];
  /** Everything that the map has from outside. */
  readonly shared: Shared;
  /** The statements of other files that it refers to, by their ids here, in the order of their first use. */
  readonly statements: ReadonlyMap<StatementId, Statement>;
  /** The verdicts of statements that only `expect` names. */
  readonly verdicts: ReadonlyMap<StatementId, Verdict>;
  /** With the problems that were reported, so that none is told twice. */
  readonly reading: Reading;
}

/** Opens the files that a map uses, and finds the statements in them that it refers to. */
export function outsideOf(document: ParsedMap, reading: Reading, shared: Shared): Outside {
  const { misnamed } = reading;
  const files = new Map<string, UsedFile | undefined>();
  const uses: Use[] = [];
  for (const { id, value } of document.use ?? []) {
    files.set(id.value, undefined);
    if (value === undefined) continue;
    uses.push({ id: id.value, file: value.value, at: id.range });
    const file = shared.open?.(value.value);
    if (file === undefined || !("why" in file)) files.set(id.value, file);
    else reading.report(file.code, value.range, `\`${id.value}\` cannot be used: ${file.why}.`, file);
  }
  const statements = new Map<StatementId, Statement>();
  const reported = new Set<string>();
  const verdicts = new Map<StatementId, Verdict>();
  const references = referencesIn(document);
  /** Reports once what is not there. */
  function find(wanted: Located<string>, take: (...found: Parameters<typeof premiseOf>) => void): void {
    if (statements.has(wanted.value) || reported.has(wanted.value)) return;
    const isOwn = misnamed.isDeclared("statement", wanted.value);
    const meant = isOwn
      ? undefined
      : (misnamed.elsewhere(wanted.value) ?? ownIn(wanted.value, files, misnamed));
    const named = readOutsideId(meant ?? wanted.value);
    if (named === undefined) return;
    const use = uses.find(({ id }) => id === named.use);
    const found = use && statementOf(named, use, shared, files.get(named.use));
    if (found !== undefined && meant === undefined) return take(named, use!.file, found, wanted.range);
    if (found === undefined && isId(wanted.value)) return;
    reported.add(wanted.value);
    if (reading.mayBeLost(named.use)) return;
    if (found !== undefined) {
      const places = references.filter(({ value }) => value === wanted.value);
      reportOtherForm(wanted.value, outsideId(named), use!.file, places, reading);
    } else if (!files.has(named.use)) reportUse(wanted, named, [...files.keys()], reading);
    else if (files.get(named.use)) reportStatement(wanted, named, use!.file, files.get(named.use)!, reading);
  }
  for (const wanted of references)
    find(wanted, (...found) => statements.set(wanted.value, premiseOf(...found)));
  for (const { id } of document.expect ?? [])
    find(id, (_, __, { verdict }) => verdicts.set(id.value, verdict));
  const has = (...[space, word]: Parameters<typeof misnamed.has>) =>
    (space === "statement" && reported.has(word)) || misnamed.has(space, word);
  const taken = [...files.values()].filter((file) => file !== undefined);
  return {
    uses,
    shared: taken.reduceRight(withFile, shared),
    statements,
    verdicts,
    reading: { ...reading, misnamed: { ...misnamed, has } },
  };
}

/** The id in another file, where only that one states what nothing here is called. */
function ownIn(
  word: string,
  files: ReadonlyMap<string, UsedFile | undefined>,
  misnamed: Reading["misnamed"],
): string | undefined {
  if (!isId(word) || misnamed.has("statement", word)) return undefined;
  const [only, ...others] = [...files].filter(([, file]) => file?.statements.has(word));
  return only && others.length === 0 ? outsideId({ use: only[0], statement: word }) : undefined;
}

function reportOtherForm(
  word: string,
  meant: string,
  file: string,
  places: readonly Located<string>[],
  { report }: Reading,
): void {
  const edits = places.map(({ range }) => ({ range, text: meant }));
  // A word alone may be a slip for another one that is declared here.
  const fix: Fix = { title: `Write \`${meant}\``, edits, ...(isId(word) && { asks: true }) };
  const message = inPlaces(
    `\`${word}\` is no id here, and \`${meant}\` is one in \`${file}\``,
    places.length,
  );
  report("unknown-id", places[0]!.range, message, { hint: `write \`${meant}\``, fix });
}

/** Where nothing is opened, every reference stands for itself. */
function statementOf(
  { statement, use }: OutsideId,
  { id }: Use,
  { open }: Shared,
  file: UsedFile | undefined,
): UsedStatement | undefined {
  if (open !== undefined) return file?.statements.get(statement);
  return id === use ? { text: outsideId({ use, statement }), short: undefined, verdict: "open" } : undefined;
}

function premiseOf(
  named: OutsideId,
  file: string,
  { text, short, verdict }: UsedStatement,
  at: Range,
): Statement {
  return {
    id: outsideId(named),
    role: "premise",
    ...unset(STATEMENT_FIELDS),
    text,
    short,
    stance: STANCE_OF[verdict],
    outside: { ...named, file },
    at,
  };
}

/** Everything that a map refers to as a statement, in the order of the text. */
function referencesIn({ inferences = [], main = [], rivals = [], views = [] }: ParsedMap): Located<string>[] {
  const all = [
    ...inferences.flatMap(({ from = [], to, against }) => [
      ...from.map((one) => (one?.kind === "id" ? one.id : undefined)),
      to,
      against,
    ]),
    ...main,
    ...rivals.flat(),
    ...views.flatMap(({ value }) => [value?.conclusion, ...(value?.statements ?? [])]),
  ];
  return all
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.range.start.offset - b.range.start.offset);
}

function reportUse(
  { value, range }: Located<string>,
  { use, statement }: OutsideId,
  known: readonly string[],
  { report, suggest }: Reading,
): void {
  const near = suggest(use, known);
  const advice =
    near === undefined
      ? `name it under \`use:\`, as \`${use}: FILE.yaml\``
      : didYouMean(value, outsideId({ use: near, statement }), range);
  report("unknown-id", range, `This map uses no file as \`${use}\`.`, advice);
}

function reportStatement(
  { value, range }: Located<string>,
  { use, statement }: OutsideId,
  file: string,
  { statements }: UsedFile,
  { report, suggest }: Reading,
): void {
  const near = suggest(statement, statements.keys());
  const advice =
    near === undefined
      ? "name a statement that is declared there with an id"
      : didYouMean(value, outsideId({ use, statement: near }), range);
  report("unknown-id", range, `\`${file}\` has no statement \`${statement}\`.`, advice);
}

/** What is already there takes precedence. */
function withFile(shared: Shared, file: UsedFile): Shared {
  return {
    ...shared,
    sources: joined(file.sources, shared.sources),
    voices: joined(file.voices, shared.voices),
    schemes: joined(file.schemes, shared.schemes ?? []),
  };
}

function joined<E extends { readonly id: string }>(first: readonly E[], others: readonly E[]): readonly E[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...others.filter(({ id }) => !known.has(id))];
}
