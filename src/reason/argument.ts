import type { Stance, Standard, Verdict } from "../model/choices.ts";

export type { Stance, Standard, Verdict } from "../model/choices.ts";

/**
 * What the rules read of a map. A map is one; a page of its own carries only this. Conclusions have no stance, premises
 * have no standard and no reasons for them.
 */
export interface Argument {
  readonly statements: readonly ReasonedStatement[];
  readonly inferences: readonly ReasonedStep[];
  /** Groups of statements of which at most one can hold. */
  readonly rivals: readonly (readonly string[])[];
}

export interface ReasonedStatement {
  readonly id: string;
  readonly role: "premise" | "conclusion";
  /** Granted unless given. */
  readonly stance?: Stance | undefined;
  /** Of a premise that another file states: its stance is what follows there. */
  readonly outside?: { readonly file: string } | undefined;
  /** `balance` unless given. */
  readonly standard?: Standard | undefined;
}

export interface ReasonedStep {
  readonly from: readonly string[];
  readonly target:
    | { readonly kind: "support" | "attack"; readonly statement: string }
    | { readonly kind: "undercut"; /** index into `inferences` */ readonly inference: number };
  /** Above 0, up to 1; 1 unless given. */
  readonly weight?: number | undefined;
}

/** Of a step: it applies, it is out of play, or that is open. */
export type StepVerdict = "applies" | "out" | "open";

/** What follows of an argument. */
export interface Verdicts {
  /** Of every statement, in the order of the map. */
  readonly statements: ReadonlyMap<string, Verdict>;
  /** Of every step, by its index. */
  readonly steps: readonly StepVerdict[];
}

/** What is assumed in place of what the map says. */
export interface Assumed {
  readonly stances: ReadonlyMap<string, Stance>;
  /** Steps that are taken to be undercut, by their index. */
  readonly undercut: ReadonlySet<number>;
}

export const NOTHING_ASSUMED: Assumed = { stances: new Map(), undercut: new Set() };

export const STANCE_WORDS = ["granted", "open", "denied"] as const satisfies readonly Stance[];
