import type { Fix, Located, Range } from "../../diagnostic.ts";
import { inPlaceId, readOutsideId } from "../../model/ids.ts";
import { INFERENCE_FIELDS } from "../../model/fields.ts";
import type { Inference, Statement, StatementId, Target } from "../../model/map.ts";
import { replacing, withoutItem } from "../fix/advice.ts";
import { type Names, resolved } from "./fields.ts";
import type { InferenceEntry, StatementEntry } from "../schema/schema.ts";
import type { Reading } from "../schema/shape.ts";
import { reportTogether } from "../ids/together.ts";
import type { AbsentSections } from "./absent.ts";
import { concludedPremises } from "./concluded.ts";
import type { Unresolveds } from "./unresolved.ts";

interface Resolved {
  readonly inferences: readonly Inference[];
  /** Premises written in place, in the order of their inferences. */
  readonly inPlace: readonly Statement[];
}

interface Draft {
  readonly entry: InferenceEntry;
  readonly from: readonly StatementId[];
  readonly roles: ReadonlyMap<StatementId, string>;
  /** An undercut inference is still counted as it stands in the file. */
  readonly target: Target | undefined;
}

type Roles = ReadonlyMap<StatementId, Statement["role"]>;
type MakeStatement = (id: StatementId, role: "premise", entry: StatementEntry) => Statement;

interface Lookup {
  readonly names: Names;
  readonly unresolved: Unresolveds;
  readonly absent: AbsentSections;
}

/** Links each inference to its premises and its target. An invalid one is reported and left out. */
export function resolveInferences(
  entries: readonly InferenceEntry[],
  roles: Roles,
  makeStatement: MakeStatement,
  { names: known, unresolved, absent }: Lookup,
  reading: Reading,
): Resolved {
  const concluded = concludedPremises(roles, absent, reading);
  const names = nameInferences(entries, roles, reading);
  const inPlace: Statement[] = [];
  const written = new Map<string, number>();

  function writeInPlace(premise: StatementEntry, entry: InferenceEntry): StatementId {
    const target = (entry.to ?? entry.against)?.value ?? "";
    const nth = (written.get(target) ?? 0) + 1;
    written.set(target, nth);
    const statement = makeStatement(inPlaceId(target, nth), "premise", premise);
    inPlace.push(statement);
    return statement.id;
  }

  function premisesOf(entry: InferenceEntry): Pick<Draft, "from" | "roles"> {
    const from = new Set<StatementId>();
    const played = new Map<StatementId, string>();
    const add = (id: StatementId, role: Located<string> | undefined): void => {
      from.add(id);
      if (role !== undefined) played.set(id, role.value);
    };
    for (const premise of entry.from ?? []) {
      if (premise?.kind === "in place") {
        const { text } = premise.statement;
        const ids = listOfIds(text.value, roles);
        if (ids) {
          const before = reading.lines.text.slice(0, text.range.start.offset).slice(-64);
          const inBrackets = /[[,]\s*$/.test(before);
          reportTogether(ids, text.range, inBrackets, reading, inBrackets || /\bfrom:\s+$/.test(before));
        } else {
          add(writeInPlace(premise.statement, entry), premise.role);
        }
      } else if (premise) {
        const { value: id, range } = premise.id;
        if (from.has(id))
          reading.report("duplicate-id", range, `\`${id}\` occurs twice among these premises.`, {
            hint: "delete one",
            ...optionally(withoutItem(`Delete the second \`${id}\``, range, reading.lines)),
          });
        else if (roles.has(id)) add(id, premise.role);
        else if (names.has(id))
          reading.report("unknown-id", range, `\`${id}\` is an inference, not a statement.`, {
            hint: "name the conclusion that it leads to",
            ...optionally(conclusionInstead(id, range)),
          });
        else
          unknown(
            premise.id,
            roles.keys(),
            /^\d+$/u.test(id)
              ? "name it by its id; the numbers in a drawing are not ids"
              : "declare it, or write the premise here as `{ text: … }`",
            "premise",
          );
      }
    }
    return { from: [...from], roles: played };
  }

  function conclusionInstead(id: string, range: Range): Fix | undefined {
    const to = entries[names.get(id)!]!.to?.value;
    if (to === undefined || roles.get(to) !== "conclusion") return undefined;
    return { ...replacing(`Change \`${id}\` to its conclusion \`${to}\``, range, to), asks: true };
  }

  /** An attack is the opposite of a support, so the author has to confirm this fix. */
  function againstInstead(range: Range): Fix | undefined {
    const [, key, gap] =
      /\b(to)(:\s+)$/.exec(reading.lines.text.slice(0, range.start.offset).slice(-64)) ?? [];
    if (key === undefined || gap === undefined) return undefined;
    const end = range.start.offset - gap.length;
    const fix = replacing("Write `against` instead of `to`", reading.lines.range(end - 2, end), "against");
    return { ...fix, asks: true };
  }

  function supported({ value: id, range }: Located<string>): Target | undefined {
    if (names.has(id)) {
      reading.report("unknown-id", range, `\`${id}\` is an inference; only a conclusion can be supported.`, {
        hint: `to attack it, write \`against: ${id}\``,
        ...optionally(againstInstead(range)),
      });
      return undefined;
    }
    const role = roles.get(id);
    const outside = readOutsideId(id);
    if (role === "premise" && outside) {
      const message = `\`${id}\` is stated in another file, and what leads to it belongs there.`;
      reading.report(
        "premise-concluded",
        range,
        message,
        `write this inference in the file \`${outside.use}\``,
      );
    } else if (role === "premise") {
      concluded.add({ value: id, range });
    } else if (role === undefined) {
      unknown({ value: id, range }, roles.keys(), "declare it under `conclusions`", "conclusion");
    }
    return role && { kind: "support", statement: id };
  }

  function attacked(against: Located<string>): Target | undefined {
    const inference = names.get(against.value);
    if (inference !== undefined) return { kind: "undercut", inference };
    if (roles.has(against.value)) return { kind: "attack", statement: against.value };
    unknown(
      against,
      [...roles.keys(), ...names.keys()],
      "`against` names a statement or the `id` of an inference",
      "statement",
    );
    return undefined;
  }

  function unknown(
    wanted: Located<string>,
    known: Iterable<string>,
    hint: string,
    space: "premise" | "conclusion" | "statement",
  ): void {
    if (reading.misnamed.has("statement", wanted.value)) return;
    const message = `Nothing has the id \`${wanted.value}\``;
    unresolved.add({ code: "unknown-id", wanted, message, known, hint, absent: absent.of(space) });
  }

  const drafts = entries.map((entry): Draft => {
    const target = entry.to ? supported(entry.to) : entry.against && attacked(entry.against);
    return { entry, ...premisesOf(entry), target };
  });
  concluded.report();
  return { inferences: standing(drafts, known), inPlace };
}

/** The fix, if there is one, as an optional field. */
function optionally(fix: Fix | undefined): { readonly fix?: Fix } {
  return fix === undefined ? {} : { fix };
}

/** Statements and inferences share one namespace, because `against` may name either. */
function nameInferences(
  entries: readonly InferenceEntry[],
  roles: Roles,
  reading: Reading,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    if (!id) return;
    const other = roles.get(id.value) ?? (names.has(id.value) ? "inference" : undefined);
    if (other === undefined) names.set(id.value, index);
    else
      reading.report(
        "duplicate-id",
        id.range,
        `\`${id.value}\` is the id of another ${other}.`,
        "give each its own",
      );
  });
  return names;
}

/** `from: refocus, pressure` was meant as a list. */
function listOfIds(text: string, roles: Roles): readonly string[] | undefined {
  const words = text.split(/[\s,;&+[\]()，、；]+/).filter((word) => word !== "" && word !== "and");
  return words.length > 0 && words.every((word) => roles.has(word)) ? words : undefined;
}

function standing(drafts: readonly Draft[], names: Names): Inference[] {
  // Of one that falls too, so that all that is wrong with it is reported.
  const fields = drafts.map(({ entry }) => resolved(INFERENCE_FIELDS, entry, names));
  const undercutters = new Map<number, number[]>();
  drafts.forEach(({ target }, index) => {
    if (target?.kind !== "undercut") return;
    const others = undercutters.get(target.inference);
    if (others) others.push(index);
    else undercutters.set(target.inference, [index]);
  });
  // An inference that is left out takes its undercuts with it.
  const fallen = new Set<number>();
  const falling = drafts.flatMap(({ from, target }, index) => (from.length === 0 || !target ? [index] : []));
  for (let index = falling.pop(); index !== undefined; index = falling.pop()) {
    if (fallen.has(index)) continue;
    fallen.add(index);
    falling.push(...(undercutters.get(index) ?? []));
  }
  const places = new Map<number, number>();
  drafts.forEach((_, index) => fallen.has(index) || places.set(index, places.size));
  return drafts.flatMap(({ entry, from, roles, target }, index) => {
    const place = places.get(index);
    if (place === undefined || !target) return [];
    return {
      index: place,
      id: entry.id?.value,
      from,
      ...(roles.size > 0 ? { roles } : {}),
      target:
        target.kind === "undercut" ? { kind: "undercut", inference: places.get(target.inference)! } : target,
      ...fields[index]!,
      at: entry.at,
    };
  });
}
