import type { Argument, ReasonedStep } from "../../reason/argument.ts";
import type { PageStep } from "../graph.ts";

const keyOf = (from: readonly string[], target: string) => `${from.toSorted().join(" ")}>${target}`;

const targetOf = ({ target }: ReasonedStep): string =>
  target.kind === "undercut" ? `${target.inference}` : `${target.kind} ${target.statement}`;

/** Which step of the argument a step of the page is: it has the same premises and leads to the same. */
export class StepPlaces {
  readonly #places: ReadonlyMap<string, number>;
  readonly #known = new Map<PageStep, number | undefined>();

  constructor({ inferences }: Argument) {
    this.#places = new Map(inferences.map((one, place) => [keyOf(one.from, targetOf(one)), place]));
  }

  of(step: PageStep): number | undefined {
    // A list, not recursion, since steps can question each other thousands deep.
    const chain: PageStep[] = [];
    for (let one: PageStep | undefined = step; one !== undefined && !this.#known.has(one);) {
      chain.push(one);
      one = "step" in one.to ? one.to.step : undefined;
    }
    for (const one of chain.toReversed()) this.#known.set(one, this.#place(one));
    return this.#known.get(step);
  }

  #place({ from, to, objection }: PageStep): number | undefined {
    const target =
      "step" in to ? this.#known.get(to.step) : `${objection ? "attack" : "support"} ${to.statement}`;
    return target === undefined ? undefined : this.#places.get(keyOf(from, `${target}`));
  }
}
