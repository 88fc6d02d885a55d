import type { Argument, Assumed, Stance, Verdicts } from "./argument.ts";
import { NOTHING_ASSUMED } from "./argument.ts";
import { networkOf } from "./network.ts";
import type { Network, ListAsRead } from "./network.ts";
import { STANDARD_RULES, ofPremise } from "./standards.ts";
import type { Case, Settled } from "./standards.ts";

/** By node: 1 for what holds or applies, -1 for what fails or is out, 0 for what is open. */
export type Values = Int8Array;

/** The verdicts of an argument, or those that it would have. */
export function verdictsOf(argument: Argument, assumed: Assumed = NOTHING_ASSUMED): Verdicts {
  const network = networkOf(argument);
  return named(network, evaluate(network, assumed));
}

/** The values as words. */
export function named({ argument, statementCount }: Network, values: Values): Verdicts {
  const { statements, inferences } = argument;
  return {
    statements: new Map(statements.map(({ id }, node) => [id, VERDICT[sign(values, node)]])),
    steps: inferences.map((_, index) => STEP_VERDICT[sign(values, statementCount + index)]),
  };
}

export const VERDICT = { 1: "holds", 0: "open", "-1": "fails" } as const;
const STEP_VERDICT = { 1: "applies", 0: "open", "-1": "out" } as const;
const sign = (values: Values, node: number) => values[node]! as Settled;

/**
 * The least fixed point of the rules: all is open at first, and what can be settled is settled, until nothing more can
 * be. The order plays no part in the result, and circles of attacks stay open. Time is linear in the number of steps
 * and of their premises, beside sorting; in groups of rivals, in the product of statements and reasons.
 */
export function evaluate(network: Network, assumed: Assumed = NOTHING_ASSUMED): Values {
  return new Evaluation(network, assumed).run();
}

/** The stance that counts, by statement. */
export function stancesIn({ stances, nodes }: Network, assumed: Assumed): readonly Stance[] {
  if (assumed.stances.size === 0) return stances;
  const all = [...stances];
  for (const [id, stance] of assumed.stances) {
    const node = nodes.get(id);
    if (node !== undefined) all[node] = stance;
  }
  return all;
}

class Evaluation {
  readonly #network: Network;
  readonly #stances: readonly Stance[];
  readonly #values: Values;
  /** By reading: the strongest reason that applies, and the place of the first that is not out. */
  readonly #applying: Float64Array;
  readonly #places: Int32Array;
  /** By step: how many premises and undercuts are not settled in its favour. */
  readonly #left: Int32Array;
  readonly #waiting: number[] = [];
  readonly #isWaiting: Uint8Array;

  constructor(network: Network, assumed: Assumed) {
    this.#network = network;
    this.#stances = stancesIn(network, assumed);
    const { statementCount, stepCount, sides, premises, undercuts } = network;
    const readings = sides.reduce((sum, { pro, con }) => sum + pro.length + con.length, 0);
    this.#values = new Int8Array(statementCount + stepCount);
    this.#applying = new Float64Array(readings);
    this.#places = new Int32Array(readings);
    this.#left = Int32Array.from(premises, (all, step) => all.length + undercuts[step]!.length);
    this.#isWaiting = new Uint8Array(statementCount).fill(1);
    for (let node = statementCount - 1; node >= 0; node--) this.#waiting.push(node);
    for (const step of assumed.undercut) if (step < stepCount) this.#settle(statementCount + step, -1);
    this.#left.forEach((left, step) => {
      if (left === 0) this.#settle(statementCount + step, 1);
    });
  }

  run(): Values {
    for (let node = this.#waiting.pop(); node !== undefined; node = this.#waiting.pop()) {
      this.#isWaiting[node] = 0;
      if (this.#values[node] === 0) this.#settle(node, this.#valueOf(node));
    }
    return this.#values;
  }

  /** Sets what is settled, and everything that is settled by it at once. */
  #settle(first: number, its: Settled): void {
    const { statementCount, usedBy, listed } = this.#network;
    const open: [node: number, value: Settled][] = [[first, its]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [node, value] = next;
      if (value === 0 || this.#values[node] !== 0) continue;
      this.#values[node] = value;
      const helps = value === (node < statementCount ? 1 : -1);
      for (const step of usedBy[node]!) {
        if (!helps) open.push([statementCount + step, -1]);
        else if (--this.#left[step]! === 0) open.push([statementCount + step, 1]);
      }
      for (const { list, reason } of listed[node]!) {
        for (const { statement, reading } of list.readers) {
          if (statement === reason.owner || this.#values[statement] !== 0) continue;
          if (value === 1) this.#applying[reading] = Math.max(this.#applying[reading]!, reason.weight);
          this.#wait(statement);
        }
      }
    }
  }

  #wait(statement: number): void {
    if (this.#isWaiting[statement] === 1) return;
    this.#isWaiting[statement] = 1;
    this.#waiting.push(statement);
  }

  #valueOf(statement: number): Settled {
    const { isPremise, sides, standards } = this.#network;
    const { pro, con } = sides[statement]!;
    const against = this.#caseOf(statement, con);
    if (!isPremise[statement])
      return STANDARD_RULES[standards[statement]!](this.#caseOf(statement, pro), against);
    return ofPremise(this.#stances[statement]!, against);
  }

  #caseOf(statement: number, readings: readonly ListAsRead[]): Case {
    let [least, most] = [0, 0];
    for (const { list, index } of readings) {
      const { reasons } = list;
      let place = this.#places[index]!;
      for (let one = reasons[place]; one !== undefined; one = reasons[++place])
        if (one.owner !== statement && this.#values[one.node] !== -1) break;
      this.#places[index] = place;
      least = Math.max(least, this.#applying[index]!);
      most = Math.max(most, reasons[place]?.weight ?? 0);
    }
    return { least, most };
  }
}
