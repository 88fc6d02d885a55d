import type { Stance, Standard } from "./argument.ts";

/**
 * How strong the case on one side is: the weight of its strongest reason that applies, and of the strongest that
 * applies or may apply. 0 where there is none.
 */
export interface Case {
  readonly least: number;
  readonly most: number;
}

/** Settled true (1), settled false (-1), or open (0). */
export type Settled = 1 | 0 | -1;

type Rule = (pro: Case, con: Case) => Settled;

/** Weights are decimal fractions, and their differences are not exact. */
const CLOSE = 1e-9;
const atLeast = (a: number, b: number) => a >= b - CLOSE;

export const CLEAR_MARGIN = 0.5;
export const DOUBT = 0.3;

const isClear = (pro: number, con: number) => pro > 0 && atLeast(pro - con, CLEAR_MARGIN);
const isBelowDoubt = (con: number) => !atLeast(con, DOUBT);

/** What a standard asks for beside that the case for a conclusion is the stronger one. */
export type Demand = "margin" | "no-doubt";

/** What each asks for: a clear margin, and that next to nothing speaks against it. */
const DEMANDS: Readonly<Record<Standard, readonly Demand[]>> = {
  balance: [],
  preponderance: [],
  clear: ["margin"],
  "beyond-doubt": ["margin", "no-doubt"],
};

const MEETS: Readonly<Record<Demand, (pro: number, con: number) => boolean>> = {
  margin: isClear,
  "no-doubt": (_, con) => isBelowDoubt(con),
};

export const isDemanding = (standard: Standard): boolean => DEMANDS[standard].length > 0;

/** What of a standard is not met. */
export const unmet = (standard: Standard, pro: number, con: number): readonly Demand[] =>
  DEMANDS[standard].filter((demand) => !MEETS[demand](pro, con));

/** A standard that is met even in the worst case makes the conclusion hold; one that is not met even in the best case makes it fail. */
const met =
  (isMet: (pro: number, con: number) => boolean): Rule =>
  (pro, con) =>
    isMet(pro.least, con.most) ? 1 : isMet(pro.most, con.least) ? 0 : -1;

const isStronger = (pro: number, con: number) => pro > con;

/** When a conclusion holds, by its standard. More that is settled never changes what is settled. */
export const STANDARD_RULES: Readonly<Record<Standard, Rule>> = {
  balance: (pro, con) =>
    isStronger(pro.least, con.most) ? 1 : pro.most === 0 || isStronger(con.least, pro.most) ? -1 : 0,
  preponderance: met(isStronger),
  clear: met((pro, con) => unmet("clear", pro, con).length === 0),
  "beyond-doubt": met((pro, con) => unmet("beyond-doubt", pro, con).length === 0),
};

/** When a premise holds, by its stance: one that is attacked fails however it is accepted. */
export function ofPremise(stance: Stance, con: Case): Settled {
  if (stance === "denied" || con.least > 0) return -1;
  return stance === "granted" && con.most === 0 ? 1 : 0;
}
