import { add } from "../../model/lists.ts";
import type { ArgumentMap, Inference, StatementId } from "../../model/map.ts";

/**
 * Which inference of the old map is which of the new one: by id; else by premises and target; else by the target and
 * some premises, or by most of the premises.
 */
export function matchInferences(
  before: ArgumentMap,
  after: ArgumentMap,
  statements: ReadonlyMap<StatementId, StatementId>,
): ReadonlyMap<number, number> {
  const matcher = new Matcher(before, after, statements);
  matcher.byId();
  // An undercut can be matched once its target is.
  for (let more = true; more;) {
    while (matcher.exactly());
    more = matcher.nearly();
  }
  return matcher.found;
}

/** How much of the premises must agree where the target is another one. */
const LEAST_SHARED = 0.5;

class Matcher {
  readonly found = new Map<number, number>();
  readonly #taken = new Set<number>();
  readonly #before: ArgumentMap;
  readonly #after: ArgumentMap;
  readonly #statements: ReadonlyMap<StatementId, StatementId>;

  constructor(before: ArgumentMap, after: ArgumentMap, statements: ReadonlyMap<StatementId, StatementId>) {
    this.#before = before;
    this.#after = after;
    this.#statements = statements;
  }

  byId(): void {
    const ids = new Map<string, number[]>();
    for (const { id, index } of this.#after.inferences) if (id !== undefined) add(ids, id, index);
    for (const { id, index } of this.#before.inferences) {
      // A map with mistakes can have an id twice.
      const other = id === undefined ? undefined : ids.get(id)?.shift();
      if (other !== undefined) this.#pair(index, other);
    }
  }

  /** The same premises lead to the same target. True if any were found. */
  exactly(): boolean {
    const open = new Map<string, number[]>();
    for (const one of this.#restAfter()) {
      const key = `${targetOf(one)} ${[...premisesOf(one)].toSorted().join(" ")}`;
      open.set(key, [...(open.get(key) ?? []), one.index]);
    }
    const size = this.found.size;
    for (const one of this.#restBefore()) {
      const key = `${this.#oldTarget(one)} ${[...this.#oldPremises(one)].toSorted().join(" ")}`;
      const other = open.get(key)?.shift();
      if (other !== undefined) this.#pair(one.index, other);
    }
    return this.found.size > size;
  }

  /** True if any were found. */
  nearly(): boolean {
    const users = new Map<string, Inference[]>();
    for (const one of this.#restAfter())
      for (const premise of premisesOf(one)) users.set(premise, [...(users.get(premise) ?? []), one]);
    const candidates: { readonly before: number; readonly after: number; readonly likeness: number }[] = [];
    for (const one of this.#restBefore()) {
      const premises = this.#oldPremises(one);
      const target = this.#oldTarget(one);
      const near = new Set([...premises].flatMap((premise) => users.get(premise) ?? []));
      for (const other of near) {
        const shared = overlap(premises, premisesOf(other));
        const same = target === targetOf(other);
        if (same || shared >= LEAST_SHARED)
          candidates.push({ before: one.index, after: other.index, likeness: shared + (same ? 1 : 0) });
      }
    }
    candidates.sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
        a.before + a.after - b.before - b.after,
    );
    const size = this.found.size;
    for (const { before, after } of candidates)
      if (!this.found.has(before) && !this.#taken.has(after)) this.#pair(before, after);
    return this.found.size > size;
  }

  #pair(before: number, after: number): void {
    this.found.set(before, after);
    this.#taken.add(after);
  }

  #restBefore = () => this.#before.inferences.filter(({ index }) => !this.found.has(index));
  #restAfter = () => this.#after.inferences.filter(({ index }) => !this.#taken.has(index));

  #oldPremises = ({ from }: Inference): ReadonlySet<string> =>
    new Set(from.map((id) => this.#statements.get(id) ?? `${id} (old)`));

  #oldTarget({ target }: Inference): string {
    const { kind } = target;
    if (kind === "undercut") return `${kind} ${this.found.get(target.inference) ?? "old"}`;
    return `${kind} ${this.#statements.get(target.statement) ?? "old"}`;
  }
}

const premisesOf = ({ from }: Inference): ReadonlySet<string> => new Set(from);

const targetOf = ({ target }: Inference): string =>
  target.kind === "undercut" ? `undercut ${target.inference}` : `${target.kind} ${target.statement}`;

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((id) => other.has(id)).length;
  return shared / (one.size + other.size - shared);
}
