import type { Stance } from "./argument.ts";
import { evaluate } from "./evaluate.ts";
import type { Values } from "./evaluate.ts";
import { exitsTo } from "./exits.ts";
import type { Network, ListAsRead } from "./network.ts";
import { STANDARD_RULES, ofPremise } from "./standards.ts";
import type { Case, Settled } from "./standards.ts";

/** What is assumed of a node: the stance of a premise, or that a step is undercut. */
export type AssumedOf = Stance | "undercut";

/** Nothing follows from assuming these of a node that fails already. */
const FAILS: ReadonlySet<AssumedOf> = new Set(["denied", "undercut"]);

/** Stands for a value of the claim that has not been computed yet. */
const UNKNOWN = 2;

/**
 * Answers, many times, what the verdict of one statement would be if something were different. Only the consequences of
 * the change are computed: what was open before settles nothing else, and is skipped until something settles it. A
 * single change is followed from exit to exit, nodes that all its consequences pass through. What follows for the claim
 * from there is found once for each value of an exit, so that all single changes of a map in which most statements are used
 * once take about as long as one.
 */
export class Deltas {
  readonly #network: Network;
  readonly #claim: number;
  readonly #base: Values;
  readonly #values: Values;
  /**
   * By node: the nodes whose values depend on it directly, as far as the claim depends on them. Behind the nodes of the
   * network come its lists that several statements read, so that the size stays linear.
   */
  readonly #dependents: readonly (readonly number[])[];
  /** How many nodes the network has. */
  readonly #count: number;
  readonly #relevant: Uint8Array;
  /** By node: see `exitsTo`. */
  readonly #exits: Int32Array;
  /** By node and value: the value of the claim if an exit has that value. */
  readonly #onward: Int8Array;
  /** By node or list: whether one change has touched it. */
  readonly #isTouched: Uint8Array;
  /** By list: how many of its reasons apply. */
  readonly #applying: Int32Array;
  #work = 0;

  constructor(network: Network, claim: number) {
    this.#network = network;
    this.#claim = claim;
    this.#base = evaluate(network);
    this.#values = Int8Array.from(this.#base);
    this.#count = network.statementCount + network.stepCount;
    const all = dependentsIn(network);
    this.#relevant = leadingTo(claim, all);
    this.#dependents = all.map((some, node) =>
      this.#relevant[node] === 1 ? some.filter((next) => this.#relevant[next] === 1) : [],
    );
    this.#exits = exitsTo(claim, this.#dependents, this.#count);
    this.#applying = new Int32Array(network.lists.length);
    network.listed.forEach((entries, node) => {
      if (this.#values[node] === 1) for (const { list } of entries) this.#applying[list.index]! += 1;
    });
    this.#isTouched = new Uint8Array(all.length);
    this.#onward = new Int8Array(3 * this.#count).fill(UNKNOWN);
  }

  /** How many nodes, reasons and premises have been looked at. */
  get work(): number {
    return this.#work;
  }

  /** The value that the claim has as the map is. */
  get base(): Settled {
    return this.#base[this.#claim]! as Settled;
  }

  /** Whether the value of the claim can depend on a node at all. */
  matters = (node: number): boolean => this.#relevant[node] === 1;

  /** The value that the claim would have. */
  valueIf(assumed: ReadonlyMap<number, AssumedOf>): Settled {
    const changed = [...assumed.keys()].filter(this.matters);
    // A value that is settled stays so, whatever else is settled beside it.
    if (this.base !== 0 && changed.every((node) => this.#base[node] === 0)) return this.base;
    if (changed.every((node) => this.#base[node] === -1 && FAILS.has(assumed.get(node)!))) return this.base;
    const [only, ...others] = changed;
    const exit = others.length > 0 || only === this.#claim ? this.#claim : this.#exits[only!]!;
    return this.#from(exit, this.#valueAt(exit, changed, assumed));
  }

  /** The value of the claim if an exit has a value, regardless of what that exit depends on. */
  #from(first: number, its: Settled): Settled {
    const asked: number[] = [];
    let [node, value] = [first, its];
    while (node !== this.#claim) {
      const key = 3 * node + value + 1;
      const known = value === this.#base[node] ? this.base : this.#onward[key]!;
      if (known !== UNKNOWN) {
        value = known as Settled;
        break;
      }
      asked.push(key);
      const exit = this.#exits[node]!;
      value = this.#valueAt(exit, [node], new Map([[node, value]]));
      node = exit;
    }
    for (const key of asked) this.#onward[key] = value;
    return value;
  }

  /** The value of a node that the consequences of all the changes pass through. */
  #valueAt(
    exit: number,
    changed: readonly number[],
    assumed: ReadonlyMap<number, AssumedOf | Settled>,
  ): Settled {
    // Nothing leads back from an exit, unless it is the claim.
    const isEnd = (node: number) => node === exit && exit !== this.#claim;
    const touched: number[] = [];
    for (const node of changed) if (this.#base[node] !== 0) this.#touch(node, touched);
    // An array grows while it is walked.
    for (const one of touched) if (!isEnd(one)) this.#settledBehind(one, touched);
    for (const one of touched) this.#set(one, 0);
    const waiting = [...touched, ...changed];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (one >= this.#count || this.#values[one] !== 0) continue;
      const value = this.#valueOf(one, assumed.get(one));
      if (value === 0) continue;
      this.#set(one, value);
      this.#touch(one, touched);
      if (!isEnd(one)) this.#openBehind(one, waiting);
    }
    const found = this.#values[exit]! as Settled;
    for (const one of touched) {
      this.#isTouched[one] = 0;
      this.#set(one, this.#base[one]! as Settled);
    }
    return found;
  }

  /** Lists have no value of their own. */
  #set(node: number, value: Settled): void {
    if (node >= this.#count) return;
    const applies = Number(value === 1) - Number(this.#values[node] === 1);
    this.#values[node] = value;
    if (applies !== 0)
      for (const { list } of this.#network.listed[node]!) this.#applying[list.index]! += applies;
  }

  #touch(node: number, touched: number[]): void {
    if (this.#isTouched[node] === 1) return;
    this.#isTouched[node] = 1;
    touched.push(node);
    this.#work += 1;
  }

  /** What was settled and may no longer be, with the lists through which that goes. */
  #settledBehind(node: number, found: number[]): void {
    const all = this.#dependents[node]!;
    this.#work += all.length;
    for (const next of all) if (next >= this.#count || this.#base[next] !== 0) this.#touch(next, found);
  }

  #openBehind(node: number, found: number[]): void {
    for (const next of this.#dependents[node]!) {
      const all = next < this.#count ? [next] : this.#dependents[next]!;
      this.#work += all.length;
      for (const one of all) if (this.#values[one] === 0) found.push(one);
    }
  }

  #valueOf(node: number, assumed: AssumedOf | Settled | undefined): Settled {
    const { statementCount, isPremise, sides, standards, stances } = this.#network;
    this.#work += 1;
    if (assumed === "undercut") return -1;
    if (typeof assumed === "number") return assumed;
    if (node >= statementCount) return this.#ofStep(node - statementCount);
    const { pro, con } = sides[node]!;
    const against = this.#caseOf(node, con);
    if (!isPremise[node]) return STANDARD_RULES[standards[node]!](this.#caseOf(node, pro), against);
    return ofPremise(assumed ?? stances[node]!, against);
  }

  #ofStep(step: number): Settled {
    let value: Settled = 1;
    this.#work += this.#network.premises[step]!.length + this.#network.undercuts[step]!.length;
    for (const premise of this.#network.premises[step]!) {
      const its = this.#values[premise]! as Settled;
      if (its < value) value = its;
    }
    for (const other of this.#network.undercuts[step]!) {
      const its = -this.#values[other]! as Settled;
      if (its < value) value = its;
    }
    return value;
  }

  #caseOf(statement: number, readings: readonly ListAsRead[]): Case {
    let [least, most] = [0, 0];
    for (const { list } of readings) {
      let isFirst = true;
      for (const { node, weight, owner } of list.reasons) {
        this.#work += 1;
        const value = this.#values[node]!;
        if (owner === statement || value === -1) continue;
        if (isFirst) most = Math.max(most, weight);
        isFirst = false;
        if (this.#applying[list.index] === 0) break;
        if (value !== 1) continue;
        least = Math.max(least, weight);
        break;
      }
    }
    return { least, most };
  }
}

function dependentsIn({
  statementCount,
  stepCount,
  usedBy,
  listed,
  lists,
}: Network): readonly (readonly number[])[] {
  const readersOf = ({ readers }: Network["lists"][number]) => readers.map(({ statement }) => statement);
  const behind = (list: Network["lists"][number]) =>
    list.readers.length > 1 ? [statementCount + stepCount + list.index] : readersOf(list);
  return [
    ...usedBy.map((steps, node) => [
      ...steps.map((step) => statementCount + step),
      ...listed[node]!.flatMap(({ list }) => behind(list)),
    ]),
    ...lists.map((list) => (list.readers.length > 1 ? readersOf(list) : [])),
  ];
}

/** 1 for each node that a node depends on, directly or not, and for itself. */
function leadingTo(goal: number, dependents: readonly (readonly number[])[]): Uint8Array {
  const needs = dependents.map((): number[] => []);
  dependents.forEach((all, node) => {
    for (const dependent of all) needs[dependent]!.push(node);
  });
  const found = new Uint8Array(dependents.length);
  const open = [goal];
  found[goal] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of needs[node]!) {
      if (found[next] === 1) continue;
      found[next] = 1;
      open.push(next);
    }
  }
  return found;
}
