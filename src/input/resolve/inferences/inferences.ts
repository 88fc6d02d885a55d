import { INFERENCE_FIELDS } from "../../../model/fields.ts";
import type { Inference, Statement, Target } from "../../../model/map.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { Reading } from "../../shape.ts";
import type { AbsentSections } from "../absent.ts";
import { type Names, resolved } from "../fields.ts";
import type { Unresolveds } from "../unresolved.ts";
import { concludedPremises } from "./concluded.ts";
import type { Links, Roles } from "./links.ts";
import { premisesLinker } from "./premises.ts";
import type { MakeStatement, Premises } from "./premises.ts";
import { targetOf } from "./targets.ts";

interface Resolved {
  readonly inferences: readonly Inference[];
  /** Premises written in place, in the order of their inferences. */
  readonly inPlace: readonly Statement[];
  /** Whether every inference is there, with all its premises. */
  readonly isWhole: boolean;
}

interface Draft extends Premises {
  readonly entry: InferenceEntry;
  /** An undercut inference is still counted as it stands in the file. */
  readonly target: Target | undefined;
}

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
  const concluded = concludedPremises(roles, entries, absent, reading);
  const names = nameInferences(entries, roles, reading);
  const links: Links = { entries, roles, names, concluded, unresolved, absent, reading };
  const inPlace: Statement[] = [];
  const premisesOf = premisesLinker(links, makeStatement, inPlace);
  const drafts = entries.map((entry): Draft => {
    const target = targetOf(entry, links);
    return { entry, ...premisesOf(entry), target };
  });
  concluded.report();
  const inferences = standing(drafts, known);
  const isWhole = inferences.length === entries.length && drafts.every(({ lacks }) => !lacks);
  return { inferences, inPlace, isWhole };
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
        { kind: "declared-twice" },
      );
  });
  return names;
}

function standing(drafts: readonly Draft[], names: Names): Inference[] {
  // Also for an inference that is left out, so that everything wrong with it is reported.
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
