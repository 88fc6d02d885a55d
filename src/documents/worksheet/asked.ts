import { capitalised } from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import { Asker } from "./asking/asker.ts";
import type { Asked } from "./asking/asker.ts";
import type { Names } from "./names.ts";

/** Where a map's own objections, unstated premises and schemes ask nothing, this many of its steps and premises are asked about. */
const PLAIN = 3;

/**
 * Objections, unstated premises, what the schemes of the steps ask, and replies in turn, of an objection a single question;
 * of each kind first those that name the fewest blanks, in reading order.
 */
export function questionsOf(outline: Outline, names: Names): Asked[] {
  const asker = new Asker(outline, names);
  const blanksIn = ({ named }: Asked) => named.filter(names.isBlank).length;
  const inTurn = (kinds: readonly (readonly Asked[])[]) =>
    Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }).flatMap((_, index) =>
      kinds.flatMap((kind) => kind.slice(index, index + 1)),
    );
  const sorted = (kind: readonly Asked[]) => kind.toSorted((a, b) => blanksIn(a) - blanksIn(b));
  const { objections, replies } = asker.objections();
  const own = eachOnce(
    inTurn([sorted(objections), sorted(asker.unstated()), asker.schemes().flatMap(sorted), sorted(replies)]),
  );
  const plain = own.length === 0 ? inTurn([asker.steps(), asker.granted()].map(sorted)) : [];
  return [...own, ...plain.slice(0, PLAIN)].map((one) => ({
    ...one,
    text: capitalised(one.text),
  }));
}

/** Without those that are about an objection that was asked about before. */
function eachOnce(asked: readonly Asked[]): Asked[] {
  const done = new Set<number>();
  return asked.filter(({ about = [] }) => {
    const isNew = !about.some((index) => done.has(index));
    if (isNew) about.forEach((index) => done.add(index));
    return isNew;
  });
}

export const inMapOrder = (asked: readonly Asked[]): readonly Asked[] =>
  asked.toSorted((one, other) => one.at - other.at);
