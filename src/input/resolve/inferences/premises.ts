import type { Advice, Fix, Located, Range } from "../../../diagnostic.ts";
import { inPlaceId } from "../../../model/ids.ts";
import type { Statement, StatementId } from "../../../model/map.ts";
import { replacing, withoutItem } from "../../fix/advice.ts";
import { idsAmongTexts, idsIn, reportAmongTexts, reportTogether } from "../../ids/together.ts";
import type { InferenceEntry, StatementEntry } from "../../schema/schema.ts";
import { fewInWords } from "../../words/suggest.ts";
import { reportUnknown } from "./links.ts";
import type { Links } from "./links.ts";

export type MakeStatement = (
  id: StatementId,
  role: Statement["role"],
  entry: StatementEntry,
  at?: Range,
) => Statement;

export interface Premises {
  readonly from: readonly StatementId[];
  readonly roles: ReadonlyMap<StatementId, string>;
  /** Whether one of them could not be read, or names nothing. */
  readonly lacks: boolean;
}

/** Links the premises of inferences; those written in place are put into a list, in the order of their inferences. */
export function premisesLinker(links: Links, makeStatement: MakeStatement, inPlace: Statement[]) {
  const written = new Map<string, number>();

  function writeInPlace(premise: StatementEntry, { to, against }: InferenceEntry): StatementId {
    const target = (to ?? against)?.value ?? "";
    const nth = (written.get(target) ?? 0) + 1;
    written.set(target, nth);
    const statement = makeStatement(inPlaceId(target, nth), "premise", premise);
    inPlace.push(statement);
    return statement.id;
  }

  return (entry: InferenceEntry): Premises => {
    const from = new Set<StatementId>();
    const played = new Map<StatementId, string>();
    let lacks = false;
    for (const premise of entry.from ?? []) {
      if (premise === undefined) {
        lacks = true;
        continue;
      }
      const id =
        premise.kind === "id"
          ? named(premise.id, from, links)
          : reportIds(premise.statement, links)
            ? undefined
            : writeInPlace(premise.statement, entry);
      if (id === undefined) {
        lacks ||= premise.kind !== "id" || !from.has(premise.id.value);
        continue;
      }
      from.add(id);
      if (premise.role !== undefined) played.set(id, premise.role.value);
    }
    return { from: [...from], roles: played, lacks };
  };
}

/** The premise of this id, unless it stands among these already. */
function named(
  wanted: Located<string>,
  others: ReadonlySet<StatementId>,
  links: Links,
): StatementId | undefined {
  const { roles, names, reading } = links;
  const { value: id, range } = wanted;
  if (others.has(id)) {
    reading.report(
      "duplicate-id",
      range,
      `\`${id}\` occurs twice among these premises.`,
      insteadOf(wanted, links),
    );
  } else if (roles.has(id)) return id;
  else if (names.has(id)) {
    const fix = conclusionInstead(id, range, links);
    reading.report("unknown-id", range, `\`${id}\` is an inference, not a statement.`, {
      hint: "name the conclusion that it leads to",
      ...(fix && { fix }),
    });
  } else {
    const hint = /^\d+$/u.test(id)
      ? "name it by its id; the numbers in a drawing are not ids"
      : "declare it, or write the premise here as `{ text: … }`";
    reportUnknown(wanted, roles.keys(), hint, "premise", links);
  }
  return undefined;
}

function insteadOf({ value: id, range }: Located<string>, links: Links): Advice {
  const idle = idlePremises(links);
  if (idle.length > 0) {
    const hint = `delete one, or write ${fewInWords(idle)} in its place, which supports nothing`;
    const [only, ...others] = idle;
    const fix = { ...replacing(`Write \`${only}\` in its place`, range, only!), asks: true as const };
    return { hint, ...(others.length === 0 && { fix }) };
  }
  const fix = withoutItem(`Delete the second \`${id}\``, range, links.reading.lines);
  return { hint: "delete one", ...(fix && { fix }) };
}

/** Premises that support nothing: one of them may be meant where another one stands twice. */
function idlePremises({ roles, entries }: Links): readonly StatementId[] {
  const used = new Set(
    entries.flatMap(({ from }) => (from ?? []).flatMap((one) => (one?.kind === "id" ? one.id.value : []))),
  );
  return [...roles].flatMap(([id, role]) => (role === "premise" && !used.has(id) ? [id] : []));
}

function conclusionInstead(id: string, range: Range, { entries, names, roles }: Links): Fix | undefined {
  const to = entries[names.get(id)!]!.to?.value;
  if (to === undefined || roles.get(to) !== "conclusion") return undefined;
  return { ...replacing(`Change \`${id}\` to its conclusion \`${to}\``, range, to), asks: true };
}

/** Reports a premise in place that holds ids, and perhaps texts beside them. */
function reportIds({ text: { value, range } }: StatementEntry, { roles, reading }: Links): boolean {
  const isId = (word: string) => roles.has(word);
  const ids = idsIn(value, isId);
  const parts = ids === undefined ? idsAmongTexts(value, isId) : undefined;
  const before = reading.lines.text.slice(0, range.start.offset).slice(-64);
  const inBrackets = /[[,]\s*$/.test(before);
  const isValue = /\bfrom:\s+$/.test(before);
  if (ids !== undefined) reportTogether(ids, range, inBrackets, reading, inBrackets || isValue);
  else if (parts !== undefined && isValue) reportAmongTexts(parts, range, reading);
  else return false;
  return true;
}
