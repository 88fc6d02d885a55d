import type { Assumed, Standard } from "./argument.ts";
import { NOTHING_ASSUMED } from "./argument.ts";
import { stancesIn } from "./evaluate.ts";
import type { Values } from "./evaluate.ts";
import type { Network, ListAsRead, Reason } from "./network.ts";
import { isDemanding, unmet } from "./standards.ts";
import type { Demand } from "./standards.ts";

/** What counts for or against a statement: a step or, for a rival, what speaks for that rival. */
export interface Grounds {
  /** The index of a step; undefined where a premise is a rival by itself. */
  readonly step: number | undefined;
  readonly weight: number;
  /** The rival that it speaks for. */
  readonly rival?: string;
}

/** `standard` is there where a conclusion has one that asks for more than the stronger case, or where it decides. */
interface ByStandard {
  readonly standard?: Standard;
}

/** Why a statement has its verdict. */
export type Why =
  | { readonly why: "granted" | "denied" | "not-granted" }
  /** Of a premise: an attack applies, or may apply. */
  | { readonly why: "attacked" | "may-be-attacked"; readonly by: Grounds }
  | ({ readonly why: "supported"; readonly by: Grounds; readonly against: Grounds | undefined } & ByStandard)
  /** No reason for it applies; these are out. */
  | { readonly why: "unsupported"; readonly out: readonly number[] }
  | { readonly why: "outweighed"; readonly by: Grounds; readonly pro: Grounds }
  /** Open or, with a standard, failing. */
  | ({ readonly why: "tied"; readonly by: Grounds; readonly pro: Grounds } & ByStandard)
  | {
      readonly why: "below-standard";
      readonly standard: Standard;
      readonly pro: Grounds;
      readonly by: Grounds | undefined;
      readonly unmet: readonly Demand[];
    }
  /** An open reason, for it or against it, could decide. */
  | ({ readonly why: "undecided"; readonly by: Grounds; readonly side: "pro" | "con" } & ByStandard);

/** Why a step applies, is out or is open. */
export type StepWhy =
  | { readonly why: "premises-hold" | "assumed-out" }
  | { readonly why: "premise-fails" | "premise-open"; readonly premise: string }
  | { readonly why: "undercut" | "may-be-undercut"; readonly by: number };

/** Explains the values of a network. Where several things explain a verdict, the first of the map is named. */
export class Explainer {
  readonly #network: Network;
  readonly #values: Values;
  readonly #assumed: Assumed;

  constructor(network: Network, values: Values, assumed: Assumed = NOTHING_ASSUMED) {
    this.#network = network;
    this.#values = values;
    this.#assumed = assumed;
  }

  statement(id: string): Why | undefined {
    const { nodes, isPremise } = this.#network;
    const node = nodes.get(id);
    if (node === undefined) return undefined;
    return isPremise[node] ? this.#premise(node) : this.#conclusion(node);
  }

  step(index: number): StepWhy {
    const { statementCount, premises, undercuts, argument } = this.#network;
    const value = this.#values[statementCount + index]!;
    if (value === 1) return { why: "premises-hold" };
    if (this.#assumed.undercut.has(index)) return { why: "assumed-out" };
    const undercut = undercuts[index]!.find((one) => this.#values[one] === -value);
    const premise = premises[index]!.find((one) => this.#values[one] === value);
    // An undercut explains more than a premise that does not hold.
    if (undercut !== undefined)
      return { why: value === 0 ? "may-be-undercut" : "undercut", by: undercut - statementCount };
    return {
      why: value === 0 ? "premise-open" : "premise-fails",
      premise: argument.statements[premise!]!.id,
    };
  }

  #premise(node: number): Why {
    const value = this.#values[node]!;
    if (value === 1) return { why: "granted" };
    const stance = stancesIn(this.#network, this.#assumed)[node]!;
    const { con } = this.#network.sides[node]!;
    if (value === 0) {
      const threat = this.#strongest(node, con, 0);
      return stance === "open" || threat === undefined
        ? { why: "not-granted" }
        : { why: "may-be-attacked", by: threat };
    }
    const attack = this.#strongest(node, con, 1);
    return stance === "denied" || attack === undefined ? { why: "denied" } : { why: "attacked", by: attack };
  }

  #conclusion(node: number): Why {
    const value = this.#values[node]!;
    const { sides, standards, statementCount } = this.#network;
    const { pro, con } = sides[node]!;
    const [sure, against] = [this.#strongest(node, pro, 1), this.#strongest(node, con, 1)];
    const [maybe, threat] = [this.#strongest(node, pro, 0), this.#strongest(node, con, 0)];
    const standard = standards[node]!;
    const demanding = isDemanding(standard) ? { standard } : {};
    if (value === 1) return { why: "supported", by: sure!, against: stronger(against, threat), ...demanding };
    if (value === -1) {
      const best = stronger(sure, maybe);
      if (best === undefined) {
        const out = pro.flatMap(({ list }) => list.reasons.map((one) => one.node - statementCount));
        return { why: "unsupported", out: out.toSorted((a, b) => a - b) };
      }
      if (isDemanding(standard)) {
        const lacks = unmet(standard, best.weight, against?.weight ?? 0);
        return { why: "below-standard", standard, pro: best, by: against, unmet: lacks };
      }
      return against!.weight > best.weight
        ? { why: "outweighed", by: against!, pro: best }
        : { why: "tied", by: against!, pro: best, standard };
    }
    if (maybe === undefined && threat === undefined) return { why: "tied", by: against!, pro: sure! };
    const [best, worst] = [sure?.weight ?? 0, against?.weight ?? 0];
    // What would change it if it applied, before what would not.
    const helps = maybe !== undefined && maybe.weight >= worst && maybe.weight > best;
    if (helps || threat === undefined) return { why: "undecided", by: maybe!, side: "pro", ...demanding };
    return { why: "undecided", by: threat, side: "con", ...demanding };
  }

  /** The strongest of those that have a value; the first of the map among equals. */
  #strongest(statement: number, readings: readonly ListAsRead[], value: 1 | 0): Grounds | undefined {
    let best: Reason | undefined;
    for (const { list } of readings) {
      for (const one of list.reasons) {
        if (one.owner === statement || this.#values[one.node] !== value) continue;
        if (best === undefined || one.weight > best.weight) best = one;
        // The list is sorted.
        break;
      }
    }
    return best && this.#grounds(best);
  }

  #grounds({ node, weight, owner }: Reason): Grounds {
    const { statementCount, argument } = this.#network;
    return {
      step: node < statementCount ? undefined : node - statementCount,
      weight,
      ...(owner === undefined ? {} : { rival: argument.statements[owner]!.id }),
    };
  }
}

const stronger = (one: Grounds | undefined, other: Grounds | undefined) =>
  one === undefined || (other !== undefined && other.weight > one.weight) ? other : one;
