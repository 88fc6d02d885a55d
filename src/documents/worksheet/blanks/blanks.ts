import { isInPlace } from "../../../model/ids.ts";
import type { ArgumentMap, Statement, StatementId } from "../../../model/map.ts";
import { cellsOf } from "../../../outline/cells.ts";
import type { Outline } from "../../../outline/outline.ts";
import { usesOf } from "../../../outline/relations.ts";
import { chance, shuffled } from "../../random.ts";
import { placesIn } from "./interchangeable.ts";
import { WishError } from "../../document.ts";

/** Which statements of a worksheet are left blank. */
export type Blank =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: Role }
  | { readonly kind: "statements"; readonly ids: readonly StatementId[] };

const ROLES = ["premises", "conclusions", "objections", "all"] as const;
type Role = (typeof ROLES)[number];

export const DEFAULT_BLANK = "50%";

/** "premises", "30%" or "war-goes-on,refocus", as users type it. */
export function readBlank(text: string): Blank {
  const role = ROLES.find((name) => name === text);
  if (role !== undefined) return { kind: role };
  if (/^[-+]?[\d.,]+\s*%?$/u.test(text)) {
    const share = /^\d+(\.\d+)?%$/u.test(text) ? Number(text.slice(0, -1)) / 100 : NaN;
    if (share > 0 && share <= 1) return { kind: "share", share };
    throw new WishError(`A share to leave blank goes from 1% to 100%, not \`${text}\`.`);
  }
  const ids = text.split(",").map((id) => id.trim());
  if (ids.every((id) => id !== "")) return { kind: "statements", ids: [...new Set(ids)] };
  throw new WishError(
    `\`${text}\` does not say what to leave blank: ${ROLES.join(", ")}, a share such as 30%, or ids with commas.`,
  );
}

/** A single blank for a single statement would leave nothing to decide. */
export const FEWEST = 2;

/** More statements than this below a conclusion may be drawn in another place, where its number stands for it. */
const MOST_BELOW = 7;

/** Whether a statement is named in other places, where its words tell what is meant. */
function referredTo(map: ArgumentMap): (id: StatementId) => boolean {
  const { uses, reasons } = usesOf(map);
  return (id) => {
    if ((uses.get(id)?.length ?? 0) > 1) return true;
    const below = new Set([id]);
    for (const one of below)
      for (const { from } of reasons.get(one) ?? [])
        for (const premise of from) if (below.size <= MOST_BELOW) below.add(premise);
    return below.size > MOST_BELOW;
  };
}

/** How late a statement is taken for a share: each after those before it. */
const RANK = { own: 0, sameClues: 1, referredTo: 2, otherClues: 3 };

/** The rank of a statement after those that were asked about before it. */
function ranking(outline: Outline): (id: StatementId) => number {
  const isReferredTo = referredTo(outline.map);
  const places = placesIn(outline, true);
  const before = new Map<string, Set<string>>();
  return (id) => {
    const placed = places.get(id);
    const known = placed === undefined ? undefined : before.get(placed.place);
    if (placed !== undefined) before.set(placed.place, new Set([...(known ?? []), placed.clues]));
    // Who is not able to look the clues up could not tell the two apart, and only one of the answers would be right.
    if (known !== undefined && (known.size > 1 || !known.has(placed!.clues))) return RANK.otherClues;
    if (isReferredTo(id)) return RANK.referredTo;
    return known === undefined ? RANK.own : RANK.sameClues;
  };
}

/**
 * The chosen statements in reading order; of a share, those that could change places with others, or are named in other
 * places, only where others are too few; a main conclusion only if it is named.
 */
export function blanksIn(outline: Outline, blank: Blank, seed: number): readonly StatementId[] {
  const full = outline.panels.flatMap(cellsOf).filter(({ kind }) => kind === "full");
  const known = new Set(full.map(({ statement }) => statement));
  const inOrder = (chosen: ReadonlySet<StatementId>) =>
    [...outline.numbers.keys()].filter((id) => chosen.has(id) && known.has(id));
  if (blank.kind === "statements") {
    const unknown = blank.ids.find((id) => !known.has(id));
    if (unknown === undefined) return inOrder(new Set(blank.ids));
    const known5 = [...known].filter((id) => !isInPlace(id)).slice(0, 5);
    throw new WishError(
      `There is no statement \`${unknown}\` to leave blank; there are ${known5.map((id) => `\`${id}\``).join(", ")} and so on, and the words ${ROLES.join(", ")}.`,
    );
  }
  const open = new Set(full.filter(({ main }) => !main).map(({ statement }) => statement));
  if (blank.kind === "share") {
    const all = inOrder(open);
    if (all.length === 0)
      throw new WishError("The map has only main conclusions; name one to leave it blank.");
    const count = Math.max(FEWEST, Math.round(all.length * blank.share));
    const rankOf = ranking(outline);
    const chosen = shuffled(all, chance(seed))
      .map((id) => ({ id, rank: rankOf(id) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ id }) => id);
    return inOrder(new Set(chosen.slice(0, count)));
  }
  const objecting = new Set(
    outline.map.inferences.flatMap(({ target, from }) => (target.kind === "support" ? [] : from)),
  );
  const wanted: Record<Role, (statement: Statement) => boolean> = {
    all: () => true,
    premises: ({ role }) => role === "premise",
    conclusions: ({ role }) => role === "conclusion",
    objections: ({ id }) => objecting.has(id),
  };
  const chosen = outline.map.statements.filter((one) => open.has(one.id) && wanted[blank.kind](one));
  if (chosen.length > 0) return inOrder(new Set(chosen.map(({ id }) => id)));
  const what = blank.kind === "all" ? "statements" : blank.kind;
  throw new WishError(`The map has no ${what} to leave blank besides its main conclusion.`);
}
