import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { unended } from "../../model/sentences.ts";
import { thoughtOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { rivalsOf, usesOf, type Uses } from "../../outline/relations.ts";
import { mainsOf } from "../../outline/views.ts";

/** What a brief says about a map: claim by claim, each with what speaks for and against it. */
export interface BriefContent {
  readonly claims: readonly BriefClaim[];
  /** True where each claim rests on the one below it. */
  readonly isLine: boolean;
  /** Claims that are left out. */
  readonly left: number;
  /** Main conclusions, and the numbers of all other statements, whose words stand nowhere in it, in their order. */
  readonly mains: readonly Statement[];
  readonly absent: readonly number[];
}

export interface BriefClaim {
  readonly statement: Statement;
  /** What it says, and what a reference would say. */
  readonly text: string;
  /** The step from the next claim to this one. */
  readonly along: Inference | undefined;
  /** It is a claim of the line and rests on the one below it. */
  readonly goesOn: boolean;
  readonly reasons: readonly BriefStep[];
  readonly objections: readonly BriefObjection[];
  /** Reasons for this very claim that are left out, and objections that would stand beside it. */
  readonly reasonsLeft: number;
  readonly objectionsLeft: number;
}

/** Premises that count together. */
export interface BriefStep {
  readonly inference: Inference;
  readonly premises: readonly BriefPremise[];
  /** Premises that are left out, in the order of their numbers. */
  readonly left: readonly StatementId[];
}

export interface BriefObjection extends BriefStep {
  /** What speaks against the objection or what it rests on, and what speaks against that, in reading order. */
  readonly replies: readonly BriefStep[];
  readonly repliesLeft: number;
}

export interface BriefPremise {
  readonly statement: Statement;
  readonly text: string;
  /** It is a claim with a place of its own. */
  readonly isClaim: boolean;
  /** What it rests on, where there is room to say so. */
  readonly below: readonly BriefStep[];
  /** What it rests on where there is only room for numbers, and what speaks against that, in reading order. */
  readonly because: readonly Inference[];
  readonly against: readonly Inference[];
}

/** How much is said. */
export interface Detail {
  /** Claims in full, or in short like all else. */
  readonly words: "texts" | "short";
  /** The most steps that say what a reason rests on; those of the first claims are told. */
  readonly deep: number;
  /** How many such steps stand one under the other at most. */
  readonly levels: number;
  /** Whether replies to objections are told, or only counted. */
  readonly replies: boolean;
  /** The most steps for or against one claim, premises of one step, and claims. */
  readonly steps: number;
  readonly premises: number;
  readonly claims: number;
  /** Whether main conclusions that do not stand on the line, such as its rivals, have their place below it. */
  readonly others: boolean;
}

/** Main conclusions without a place on the page that are named by their words. */
const MOST_MAINS = 3;
export const EVERYTHING = {
  others: true,
  deep: Infinity,
  levels: 1,
  replies: true,
  steps: Infinity,
  premises: Infinity,
  claims: Infinity,
} as const;

export function briefContent(outline: Outline, detail: Detail): BriefContent {
  return new Briefing(outline, detail).content();
}

/** How many steps bear on the claims directly, with those beside the line or without: the least that a brief can say. */
export function directSteps(outline: Outline, others: boolean): number {
  const { reasons } = usesOf(outline.map);
  const line = claimsOf(outline);
  const all = others ? [...line, ...othersOf(outline, line)] : line;
  return all.reduce((sum, id) => sum + (reasons.get(id)?.length ?? 0), 0);
}

const claimsOf = (outline: Outline): readonly StatementId[] => {
  const known = new Set(outline.map.statements.map(({ id }) => id));
  const line = outline.main.filter((id) => known.has(id));
  return line.length > 0 ? line : mainsOf(outline).filter((id) => known.has(id));
};

/** The main conclusions that have no place on the line. */
function othersOf(outline: Outline, line: readonly StatementId[]): readonly StatementId[] {
  const known = new Set(outline.map.statements.map(({ id }) => id));
  return mainsOf(outline).filter((id) => known.has(id) && !line.includes(id));
}

class Briefing {
  readonly #outline: Outline;
  readonly #detail: Detail;
  readonly #numbers: Outline["numbers"];
  readonly #line: readonly StatementId[];
  /** The line, and what else has a place of its own. */
  readonly #claims: readonly StatementId[];
  readonly #isLine: boolean;
  readonly #uses: Uses;
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  /** Each step is told once. */
  readonly #told = new Set<Inference>();
  /** How many more steps may be told that say what a reason rests on. */
  #deep: number;
  /** Premises whose reasons are only named, and a list of what speaks against these reasons. */
  readonly #named: { readonly because: readonly Inference[]; readonly against: Inference[] }[] = [];

  constructor(outline: Outline, detail: Detail) {
    this.#outline = outline;
    this.#detail = detail;
    this.#numbers = outline.numbers;
    this.#deep = detail.deep;
    this.#line = claimsOf(outline);
    this.#claims = detail.others ? [...this.#line, ...othersOf(outline, this.#line)] : this.#line;
    this.#isLine = outline.main.length > 0;
    this.#uses = usesOf(outline.map);
    this.#statements = new Map(outline.map.statements.map((one) => [one.id, one]));
  }

  content(): BriefContent {
    const shown = this.#claims.slice(0, this.#detail.claims);
    const claims = shown.map((id, index) => {
      const next = this.#isLine ? this.#line[index + 1] : undefined;
      return this.#claim(id, next, next !== undefined && index + 1 < shown.length);
    });
    this.#nameObjections();
    const absent = this.#absent(claims);
    const mains = othersOf(this.#outline, [])
      .filter((id) => absent.includes(id))
      .slice(0, MOST_MAINS);
    return {
      claims,
      isLine: claims.some(({ goesOn }) => goesOn),
      left: this.#claims.length - shown.length,
      mains: mains.map((id) => this.#statements.get(id)!),
      absent: absent.filter((id) => !mains.includes(id)).map((id) => this.#numbers.get(id)!),
    };
  }

  /** In the order of their numbers. */
  #absent(claims: readonly BriefClaim[]): readonly StatementId[] {
    const present = new Set<StatementId>();
    const take = ({ premises }: BriefStep) => {
      for (const { statement, below } of premises) {
        present.add(statement.id);
        below.forEach(take);
      }
    };
    for (const { statement, reasons, objections } of claims) {
      // A claim says what its rivals are.
      for (const id of [statement.id, ...rivalsOf(this.#outline.map, statement.id)]) present.add(id);
      for (const step of [...reasons, ...objections, ...objections.flatMap(({ replies }) => replies)])
        take(step);
    }
    const rest = [...this.#statements.keys()].filter((id) => !present.has(id) && this.#numbers.has(id));
    return rest.toSorted((a, b) => this.#number(a) - this.#number(b));
  }

  #claim(id: StatementId, next: StatementId | undefined, goesOn: boolean): BriefClaim {
    const { steps } = this.#detail;
    const supports = this.#supports(id).toSorted(this.#byNumber);
    const along = supports.find(({ from }) => next !== undefined && from.includes(next));
    // The line itself stands for a step from the next claim alone.
    const told = supports.filter((one) => one !== along || one.from.length > 1);
    const reasons = told.slice(0, steps).map((one) => this.#step(one, this.#levels));
    const against = [
      ...this.#attacks(id),
      ...(along === undefined ? [] : this.#undercuts(along)),
      ...reasons.flatMap((one) => this.#against(one)),
    ].filter((one) => !this.#told.has(one));
    const unique = [...new Set(against)];
    const objections = unique
      .slice(0, steps)
      .toSorted(this.#byNumber)
      .map((one) => this.#objection(one));
    const statement = this.#statements.get(id)!;
    return {
      statement,
      text: this.#detail.words === "texts" ? unended(statement.text) : unended(thoughtOf(statement)),
      along,
      goesOn,
      reasons,
      objections,
      reasonsLeft: told.length - reasons.length,
      objectionsLeft: unique.length - objections.length,
    };
  }

  /** By their lowest numbers, which are those of the figure. */
  #byNumber = (a: Inference, b: Inference): number => this.#lowest(a) - this.#lowest(b);
  #lowest = ({ from }: Inference): number => Math.min(...from.map(this.#number));
  #number = (id: StatementId): number => this.#numbers.get(id) ?? Number.MAX_SAFE_INTEGER;

  #objection(inference: Inference): BriefObjection {
    const step = this.#step(inference, this.#levels);
    const replies: BriefStep[] = [];
    let repliesLeft = 0;
    const stack = this.#against(step).toReversed();
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      if (this.#told.has(one)) continue;
      if (!this.#detail.replies) {
        repliesLeft += 1;
        continue;
      }
      const reply = this.#step(one, 0);
      replies.push(reply);
      stack.push(...this.#against(reply).toReversed());
    }
    return { ...step, replies, repliesLeft };
  }

  /** Adds what speaks against reasons that are only named, and what answers that, to the first premise that it bears on. */
  #nameObjections(): void {
    for (const { because, against } of this.#named) {
      const stack = because.toReversed();
      for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        const bearing = [
          ...this.#undercuts(one),
          ...one.from.filter((id) => !this.#claims.includes(id)).flatMap((id) => this.#attacks(id)),
        ].filter((other) => !this.#told.has(other));
        for (const other of bearing) this.#told.add(other);
        against.push(...bearing);
        stack.push(...bearing.toReversed());
      }
    }
  }

  #undercuts = ({ index }: Inference) => this.#uses.undercuts.get(index) ?? [];

  #attacks = (id: StatementId) => this.#aimedAt(id, "attack");
  #supports = (id: StatementId) => this.#aimedAt(id, "support");
  #aimedAt = (id: StatementId, kind: Inference["target"]["kind"]): readonly Inference[] =>
    (this.#uses.reasons.get(id) ?? []).filter(({ target }) => target.kind === kind);

  /** What speaks against a step and its premises, and what these rest on; a claim has objections of its own. */
  #against({ inference, premises }: BriefStep): Inference[] {
    return [
      ...this.#undercuts(inference),
      ...premises
        .filter(({ isClaim }) => !isClaim)
        .flatMap(({ statement, below }) => [
          ...this.#attacks(statement.id),
          ...below.flatMap((one) => this.#against(one)),
        ]),
    ];
  }

  get #levels(): number {
    return this.#detail.deep > 0 ? this.#detail.levels : 0;
  }

  #step(inference: Inference, levels: number): BriefStep {
    this.#told.add(inference);
    const all = inference.from.toSorted((a, b) => this.#number(a) - this.#number(b));
    const from = all.slice(0, this.#detail.premises);
    const premises = from.map((id): BriefPremise => {
      const statement = this.#statements.get(id)!;
      const isClaim = this.#claims.includes(id);
      const steps = isClaim ? [] : this.#supports(id).filter((one) => !this.#told.has(one));
      const isTold = levels > 0 && steps.length <= this.#deep;
      if (isTold) this.#deep -= steps.length;
      const because = isTold ? [] : steps;
      const against: Inference[] = [];
      if (because.length > 0) this.#named.push({ because, against });
      return {
        statement,
        text: unended(thoughtOf(statement)),
        isClaim,
        below: isTold ? steps.map((one) => this.#step(one, levels - 1)) : [],
        because,
        against,
      };
    });
    return { inference, premises, left: all.slice(from.length) };
  }
}
