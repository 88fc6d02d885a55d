import type { Argument } from "./argument.ts";
import { CLEAR_MARGIN, DOUBT } from "./standards.ts";
import type { Demand } from "./standards.ts";
import type { Explainer, Grounds, StepWhy, Why } from "./why.ts";

/** What is missing where a demand of a standard is not met. */
const SHORTFALL: Readonly<Record<Demand, (pro: number, con: number) => string>> = {
  margin: (pro, con) => `${pro} for it does not exceed ${con} against it by ${CLEAR_MARGIN}`,
  "no-doubt": (_, con) => `${con} against it is not weaker than ${DOUBT}`,
};

/** What a statement is called: its number, or its id. */
export type NameOf = (id: string) => string;

/** Why a verdict is what it is, in English: "46 attacks it, and 46 holds". Without a full stop. */
export class Sentences {
  readonly #argument: Argument;
  readonly #explainer: Explainer;
  readonly #name: NameOf;
  readonly #outside: ReadonlyMap<string, Argument["statements"][number]>;

  constructor(argument: Argument, explainer: Explainer, name: NameOf) {
    this.#argument = argument;
    const outside = argument.statements.filter((one) => one.outside !== undefined);
    this.#outside = new Map(outside.map((one) => [one.id, one]));
    this.#explainer = explainer;
    this.#name = name;
  }

  /** Of a statement. */
  statement(id: string): string {
    const why = this.#explainer.statement(id);
    return why === undefined ? "" : (this.#elsewhere(id, why) ?? this.#of(why));
  }

  /** Of a step, by its index. */
  step(index: number): string {
    return this.#ofStep(this.#explainer.step(index), index);
  }

  /** What follows in another file is granted or denied here, unless something else is assumed. */
  #elsewhere(id: string, { why }: Why): string | undefined {
    const found = this.#outside.get(id);
    const stance = found?.stance ?? "granted";
    const said = { granted: "granted", denied: "denied", open: "not-granted" }[stance];
    if (found === undefined || why !== said) return undefined;
    return `it ${{ granted: "holds", denied: "fails", open: "is open" }[stance]} in ${found.outside!.file}`;
  }

  #of(why: Why): string {
    switch (why.why) {
      case "granted":
        return "it is granted";
      case "denied":
        return "it is denied";
      case "not-granted":
        return "it is neither granted nor denied";
      case "attacked":
        return this.#applies(why.by, "attack");
      case "may-be-attacked":
        return this.#mayApply(why.by, "attack");
      case "supported":
        return `${this.#applies(why.by, "support")}${this.#weaker(why)}`;
      case "unsupported":
        return this.#unsupported(why.out);
      case "outweighed":
        return `${this.#applies(why.by, "attack")} and outweigh${this.#verb(why.by, "", "s")} ${this.#subject(why.pro)} (${why.by.weight} against ${why.pro.weight})`;
      case "tied":
        return `${this.#subject(why.pro)} for it and ${this.#subject(why.by)} against it are equally strong (${why.pro.weight})${why.standard === undefined ? "" : `, which is not enough for the standard \`${why.standard}\``}`;
      case "below-standard":
        return `the standard \`${why.standard}\` is not met: ${why.unmet.map((demand) => SHORTFALL[demand](why.pro.weight, why.by?.weight ?? 0)).join(", and ")}`;
      case "undecided":
        return `${this.#mayApply(why.by, why.side === "pro" ? "support" : "attack")}${why.standard === undefined ? "" : `; the standard is \`${why.standard}\``}`;
    }
  }

  #ofStep(why: StepWhy, index: number): string {
    switch (why.why) {
      case "premises-hold":
        return this.#argument.inferences[index]!.from.length > 1 ? "its premises hold" : "its premise holds";
      case "assumed-out":
        return "it is taken to be undercut";
      case "premise-fails":
        return `${this.#name(why.premise)} fails`;
      case "premise-open":
        return `${this.#name(why.premise)} is open`;
      case "undercut":
        return `${this.#subjectOf(why.by)} undercut${this.#many(why.by) ? "" : "s"} it, and ${this.#hold(why.by)}`;
      case "may-be-undercut":
        return `${this.#subjectOf(why.by)} undercut${this.#many(why.by) ? "" : "s"} it, and ${this.#openness(why.by)}`;
    }
  }

  /** "; 3 against it is weaker (0.3 against 0.8)" */
  #weaker({ by, against, standard }: Extract<Why, { readonly why: "supported" }>): string {
    if (against === undefined) return "";
    const enough = standard === undefined ? "" : `, which is enough for the standard \`${standard}\``;
    return `; ${this.#subject(against)} against it ${this.#verb(against, "are", "is")} weaker (${against.weight} against ${by.weight})${enough}`;
  }

  #unsupported(out: readonly number[]): string {
    const [first, ...others] = out;
    if (first === undefined) return "nothing leads to it";
    const why = this.#explainer.step(first);
    const lost =
      why.why === "premise-fails"
        ? `${this.#name(why.premise)} fails`
        : `the step from ${this.#subjectOf(first)} is out: ${this.#ofStep(why, first)}`;
    return others.length === 0
      ? `the only reason for it is lost, as ${lost}`
      : `all ${out.length} reasons for it are lost; of the first, ${lost}`;
  }

  /** "46 attacks it, and 46 holds" */
  #applies(by: Grounds, verb: "attack" | "support"): string {
    if (by.step === undefined) return `its rival ${this.#name(by.rival!)} holds`;
    return `${this.#acts(by, verb)}, and ${this.#hold(by.step)}`;
  }

  #mayApply(by: Grounds, verb: "attack" | "support"): string {
    if (by.step === undefined) return `its rival ${this.#name(by.rival!)} is open`;
    return `${this.#acts(by, verb)}, and ${this.#openness(by.step)}`;
  }

  /** Why a step is open, in brief: what undercuts it may be undercut in turn, and so on. */
  #openness(step: number): string {
    const why = this.#explainer.step(step);
    return why.why === "premise-open" ? `${this.#name(why.premise)} is open` : "that step is open itself";
  }

  #acts(by: Grounds, verb: "attack" | "support"): string {
    const s = this.#many(by.step!) ? "" : "s";
    return by.rival === undefined
      ? `${this.#subject(by)} ${verb}${s} it`
      : `${this.#subject(by)} support${s} its rival ${this.#name(by.rival)}`;
  }

  #hold(step: number): string {
    return this.#many(step) ? "they hold" : `${this.#subjectOf(step)} holds`;
  }

  #subject = ({ step, rival }: Grounds) => (step === undefined ? this.#name(rival!) : this.#subjectOf(step));

  /** "2, 3 and 5" */
  #subjectOf(step: number): string {
    const names = this.#argument.inferences[step]!.from.map(this.#name);
    const last = names.at(-1) ?? "nothing";
    return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
  }

  #many = (step: number) => this.#argument.inferences[step]!.from.length > 1;
  #verb = ({ step }: Grounds, many: string, one: string) =>
    step !== undefined && this.#many(step) ? many : one;
}
