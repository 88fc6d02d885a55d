import { type Code, type Diagnostic, type Range, diagnostic } from "../../../diagnostic.ts";
import type { Facts, Graph, GraphGroup, GraphStatement, GraphStep, Keys } from "./graph.ts";
import { hasTooMany } from "../../limits.ts";
import type { Loss } from "../../node.ts";

/** The most faults of one code that are reported one by one. */
const MOST_FAULTS = 20;

/** A graph in the making: what a reader finds, in the order of the file. */
export class Draft {
  readonly #statements = new Map<string, GraphStatement>();
  readonly #steps = new Map<string, GraphStep>();
  readonly #groups = new Map<string, GraphGroup>();
  readonly #rivals: Keys[] = [];
  readonly #losses = new Map<string, { count: number; readonly at: Range }>();
  readonly #faults: Diagnostic[] = [];
  readonly #counts = new Map<Code, number>();
  #beyond: Range | undefined;
  #facts: Facts = {};
  /** The number of statements from which it is worth counting again. */
  #countedAt = 1;

  /** Adds to what is known of the file; what is undefined changes nothing. */
  say(facts: Facts): void {
    const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== "");
    this.#facts = { ...this.#facts, ...Object.fromEntries(known) };
  }

  /** Of several statements with one key, the first counts. */
  statement(statement: GraphStatement): void {
    if (this.#isNew(statement)) this.#statements.set(statement.key, statement);
  }

  step(step: GraphStep): void {
    if (this.#isNew(step)) this.#steps.set(step.key, step);
  }

  group(group: GraphGroup): void {
    if (!this.#groups.has(group.key)) this.#groups.set(group.key, group);
  }

  /** Whether there are surely more statements than a map may have, so that nothing more needs to be read. */
  get isFull(): boolean {
    if (this.#statements.size < this.#countedAt) return false;
    this.#countedAt = this.#statements.size * 2;
    return hasTooMany(premisesIn(this.#statements, this.#steps.values()));
  }

  rivals(keys: readonly string[], at: Range): void {
    this.#rivals.push({ keys, at });
  }

  has(key: string): boolean {
    return this.#statements.has(key) || this.#steps.has(key);
  }

  /** What a statement has besides what was said when it was added. */
  amend(key: string, more: Partial<GraphStatement>): void {
    const known = this.#statements.get(key);
    if (known !== undefined) this.#statements.set(key, { ...known, ...more });
  }

  statementAt(key: string): GraphStatement | undefined {
    return this.#statements.get(key);
  }

  stepAt(key: string): GraphStep | undefined {
    return this.#steps.get(key);
  }

  amendStep(key: string, more: Partial<GraphStep>): void {
    const known = this.#steps.get(key);
    if (known !== undefined) this.#steps.set(key, { ...known, ...more });
  }

  /** Reports something that a map cannot express. */
  lose(kind: string, at: Range, count = 1): void {
    if (count === 0) return;
    const known = this.#losses.get(kind);
    if (known === undefined) this.#losses.set(kind, { count, at });
    else known.count += count;
  }

  /** Reports a mistake in the file, which is read all the same. */
  fault(at: Range, message: string, hint?: string): void {
    this.#report("graph-fault", at, message, hint);
  }

  #isNew({ key, at }: { readonly key: string; readonly at: Range }): boolean {
    const first = this.#statements.get(key) ?? this.#steps.get(key);
    if (first === undefined) return true;
    const message = `\`${shown(key)}\` is already the id of line ${first.at.start.line}, so this is left out.`;
    this.fault(at, message, "give each an id of its own");
    return false;
  }

  #report(code: Code, at: Range, message: string, hint?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_FAULTS) this.#faults.push(diagnostic(code, at, message, hint));
    else this.#beyond ??= at;
  }

  /** What the faults that are reported one by one leave out. */
  #others(): Diagnostic[] {
    if (this.#beyond === undefined) return [];
    const count = (this.#counts.get("graph-fault") ?? 0) - MOST_FAULTS;
    const message = `There ${count === 1 ? "is 1 more fault" : `are ${count} more faults`} like these from here on.`;
    return [diagnostic("graph-fault", this.#beyond, message)];
  }

  finish(): Graph {
    const losses = [...this.#losses].map(([kind, { count, at }]): Loss => ({ kind, count, at }));
    return {
      facts: this.#facts,
      statements: [...this.#statements.values()],
      steps: [...this.#steps.values()],
      groups: [...this.#groups.values()],
      rivals: this.#rivals,
      losses,
      faults: [...this.#faults, ...this.#others()],
    };
  }
}

/** How many statements are premises, which are never merged. */
function premisesIn(statements: ReadonlyMap<string, unknown>, steps: Iterable<GraphStep>): number {
  const keys = new Set<string>();
  for (const { from } of steps) for (const key of from) if (statements.has(key)) keys.add(key);
  return keys.size;
}

/** A key in a message. */
export const shown = (key: string): string => (key.length > 40 ? `${key.slice(0, 39)}…` : key);
