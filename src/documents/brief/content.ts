import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { thoughtOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { usesOf } from "../../outline/relations.ts";
import type { Uses } from "../../outline/relations.ts";
import { mainsOf } from "../../outline/views.ts";

/** What a brief says of a map: a claim after the other, each with what speaks for and against it. */
export interface BriefContent {
  readonly claims: readonly BriefClaim[];
  /** True where each claim rests on the one below it. */
  readonly isLine: boolean;
  /** Claims that are left out. */
  readonly left: number;
}

export interface BriefClaim {
  readonly statement: Statement;
  /** What it says, and what a reference would say. */
  readonly text: string;
  /** The step from the next claim to this one. */
  readonly along: Inference | undefined;
  readonly reasons: readonly BriefStep[];
  readonly objections: readonly BriefStep[];
  /** Reasons and objections that are left out; of what reasons rest on, where some of it is told. */
  readonly left: number;
}

/** Premises that count together. */
export interface BriefStep {
  readonly inference: Inference;
  readonly premises: readonly BriefPremise[];
  /** Premises that are left out. */
  readonly left: number;
}

export interface BriefPremise {
  readonly statement: Statement;
  readonly text: string;
  /** It is a claim with a place of its own. */
  readonly isClaim: boolean;
  /** What it rests on, where there is room to say so. */
  readonly below: readonly BriefStep[];
}

/** How much is said. */
export interface Detail {
  /** Claims in full, or in short like all else. */
  readonly words: "texts" | "short";
  /** The most steps that say what a reason rests on; those of the first claims are told. */
  readonly deep: number;
  /** The most steps for or against one claim, premises of one step, and claims. */
  readonly steps: number;
  readonly premises: number;
  readonly claims: number;
}

export const EVERYTHING = { deep: Infinity, steps: Infinity, premises: Infinity, claims: Infinity } as const;

export function briefContent(outline: Outline, detail: Detail): BriefContent {
  return new Briefing(outline, detail).content();
}

/** How many steps bear on the claims directly: what a brief has to say at least. */
export function directSteps(outline: Outline): number {
  const { reasons } = usesOf(outline.map);
  return claimsOf(outline).reduce((sum, id) => sum + (reasons.get(id)?.length ?? 0), 0);
}

const claimsOf = (outline: Outline): readonly StatementId[] => {
  const known = new Set(outline.map.statements.map(({ id }) => id));
  const line = outline.main.filter((id) => known.has(id));
  return line.length > 0 ? line : mainsOf(outline).filter((id) => known.has(id));
};

class Briefing {
  readonly #detail: Detail;
  readonly #line: readonly StatementId[];
  readonly #isLine: boolean;
  readonly #uses: Uses;
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  /** Each step is told once. */
  readonly #told = new Set<Inference>();
  /** Steps that say what a reason rests on: how many more may be told, and those that were left out. */
  #deep: number;
  #shallow = 0;

  constructor(outline: Outline, detail: Detail) {
    this.#detail = detail;
    this.#deep = detail.deep;
    this.#line = claimsOf(outline);
    this.#isLine = outline.main.length > 0;
    this.#uses = usesOf(outline.map);
    this.#statements = new Map(outline.map.statements.map((one) => [one.id, one]));
  }

  content(): BriefContent {
    const line = this.#line.slice(0, this.#detail.claims);
    return {
      claims: line.map((id, index) => this.#claim(id, this.#isLine ? this.#line[index + 1] : undefined)),
      isLine: this.#isLine && line.length > 1,
      left: this.#line.length - line.length,
    };
  }

  #claim(id: StatementId, next: StatementId | undefined): BriefClaim {
    const { steps } = this.#detail;
    this.#shallow = 0;
    const all = this.#uses.reasons.get(id) ?? [];
    const supports = all.filter(({ target }) => target.kind === "support");
    const along = supports.find(({ from }) => next !== undefined && from.includes(next));
    // The line itself stands for a step from the next claim alone.
    const told = supports.filter((one) => one !== along || one.from.length > 1);
    const reasons = told.slice(0, steps).map((one) => this.#step(one, this.#detail.deep > 0));
    const against = [
      ...all.filter(({ target }) => target.kind === "attack"),
      ...(along === undefined ? [] : this.#undercuts(along)),
      ...reasons.flatMap((one) => this.#against(one)),
    ].filter((one) => !this.#told.has(one));
    const unique = [...new Set(against)];
    const objections = unique.slice(0, steps).map((one) => this.#step(one, false));
    const statement = this.#statements.get(id)!;
    return {
      statement,
      text: this.#detail.words === "texts" ? statement.text : thoughtOf(statement),
      along,
      reasons,
      objections,
      left: told.length - reasons.length + unique.length - objections.length + this.#shallow,
    };
  }

  #undercuts = ({ index }: Inference) => this.#uses.undercuts.get(index) ?? [];

  /** What speaks against a step and its premises, and what these rest on; a claim has objections of its own. */
  #against({ inference, premises }: BriefStep): Inference[] {
    return [
      ...this.#undercuts(inference),
      ...premises
        .filter(({ isClaim }) => !isClaim)
        .flatMap(({ statement, below }) => [
          ...(this.#uses.reasons.get(statement.id) ?? []).filter(({ target }) => target.kind === "attack"),
          ...below.flatMap((one) => this.#against(one)),
        ]),
    ];
  }

  #step(inference: Inference, deep: boolean): BriefStep {
    this.#told.add(inference);
    const from = inference.from.slice(0, this.#detail.premises);
    const premises = from.map((id): BriefPremise => {
      const statement = this.#statements.get(id)!;
      const isClaim = this.#line.includes(id);
      const below = isClaim || !deep ? [] : (this.#uses.reasons.get(id) ?? []);
      const all = below.filter((one) => one.target.kind === "support" && !this.#told.has(one));
      const steps = all.slice(0, this.#deep);
      this.#deep -= steps.length;
      this.#shallow += all.length - steps.length;
      return {
        statement,
        text: thoughtOf(statement),
        isClaim,
        below: steps.map((one) => this.#step(one, false)),
      };
    });
    return { inference, premises, left: inference.from.length - from.length };
  }
}
