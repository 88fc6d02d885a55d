import { type Related, diagnostic } from "../diagnostic.ts";
import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { supportsOf } from "../model/walk.ts";
import type { Check } from "./check.ts";
import { inWords } from "../model/lists.ts";

/** The most circles that are reported: a map with more has one underlying fault, not hundreds. */
const MOST_CIRCLES = 50;
const LONGEST_NAMED = 5;
/** The most places that a message also points to. */
const MOST_RELATED = 100;

/** A conclusion cannot be one of its own reasons. Only support counts: statements may attack each other. */
export const circular: Check<"circular" | "circular-allowed"> = (map) => {
  const found: ReturnType<typeof circular> = [];
  const premises = new Set(map.statements.flatMap(({ id, role }) => (role === "premise" ? [id] : [])));
  for (const circle of circlesOf(map)) {
    // A premise that something leads to has its own message, which says what to do about it.
    if (circle.length === 1 && premises.has(circle[0]!.conclusion)) continue;
    found.push(report(circle, map));
    if (found.length === MOST_CIRCLES) break;
  }
  return found;
};

/** A step from a conclusion back to one of its reasons. */
interface Step {
  readonly conclusion: StatementId;
  readonly reason: StatementId;
  readonly inference: Inference;
}

/** Depth-first from every statement, without recursion: an argument may be ten thousand steps deep. */
function* circlesOf(map: ArgumentMap): Generator<readonly Step[]> {
  const supports = supportsOf(map);
  const done = new Set<StatementId>();
  const depth = new Map<StatementId, number>();

  function* stepsFrom(conclusion: StatementId): Generator<Step> {
    for (const inference of supports.get(conclusion) ?? []) {
      for (const reason of inference.from) yield { conclusion, reason, inference };
    }
  }

  for (const { id } of map.statements) {
    if (done.has(id) || !supports.has(id)) continue;
    const path: Step[] = [];
    const open = [{ id, steps: stepsFrom(id) }];
    depth.set(id, 0);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { value: step } = top.steps.next();
      if (!step) {
        open.pop();
        path.pop();
        depth.delete(top.id);
        done.add(top.id);
        continue;
      }
      const closing = depth.get(step.reason);
      if (closing !== undefined) {
        yield [...path.slice(closing), step];
      } else if (!done.has(step.reason)) {
        path.push(step);
        depth.set(step.reason, open.length);
        open.push({ id: step.reason, steps: stepsFrom(step.reason) });
      }
    }
  }
}

/** The circle is told in the direction of the argument and reported at the inference that comes last in the file. */
function report(circle: readonly Step[], { circular: wish }: ArgumentMap) {
  const ids = circle.map(({ reason }) => `\`${reason}\``).toReversed();
  const named =
    ids.length > LONGEST_NAMED
      ? [...ids.slice(0, LONGEST_NAMED - 1), `… (${ids.length - LONGEST_NAMED + 1} more)`]
      : ids;
  const last = circle.reduce(
    (late, { inference }) => (inference.index > late.index ? inference : late),
    circle[0]!.inference,
  );
  const message =
    ids.length === 1
      ? `${ids[0]} is among its own premises.`
      : `The argument is circular: ${[...named, ids[0]].join(" → ")}.`;
  const related = ids.length < 2 ? {} : { related: placesOf(circle) };
  if (wish === "allowed") return { ...diagnostic("circular-allowed", last.at, message), ...related };
  const lines = [...new Set(circle.map(({ inference }) => inference.at.start.line))].toSorted(
    (a, b) => a - b,
  );
  const first = lines.slice(0, lines.length > LONGEST_NAMED ? LONGEST_NAMED - 1 : LONGEST_NAMED).map(String);
  const more = lines.length > first.length ? [`${lines.length - first.length} more`] : [];
  const where = ids.length < 3 ? "" : `, in lines ${inWords([...first, ...more])}`;
  const wayOut = ids.length === 1 ? "remove this step" : `remove one of these steps${where}`;
  return { ...diagnostic("circular", last.at, message, wayOut), ...related };
}

const placesOf = (circle: readonly Step[]): readonly Related[] =>
  circle
    .slice(-MOST_RELATED)
    .toReversed()
    .map(({ reason, conclusion, inference }) => ({
      range: inference.at,
      message: `The step from \`${reason}\` to \`${conclusion}\`.`,
    }));
