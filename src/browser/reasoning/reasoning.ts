import { NOTHING_ASSUMED } from "../../reason/argument.ts";
import type { Argument, Stance, StepVerdict, Verdict, Verdicts } from "../../reason/argument.ts";
import { evaluate, named } from "../../reason/evaluate.ts";
import { networkOf } from "../../reason/network.ts";
import type { Network } from "../../reason/network.ts";
import { unpacked } from "../../reason/packed.ts";
import type { Packed } from "../../reason/packed.ts";
import type { PageStep } from "../graph.ts";
import { StepPlaces } from "./step-places.ts";

/** The words for it, in the language of the map. */
interface ReasoningWords extends Readonly<Record<Verdict | "out" | "granted" | "denied", string>> {
  readonly stance: string;
  readonly turnedLegend: string;
  readonly asInMap: string;
  /** What is said of something before its name: "{}: {}". */
  readonly before: string;
}

/** What holds on this page as its map is, and as the reader supposes. */
export class Reasoning {
  readonly words: ReasoningWords;
  readonly #network: Network;
  readonly #places: StepPlaces;
  readonly #base: Verdicts;
  readonly #assumed: Map<string, Stance>;
  #now: Verdicts;

  private constructor(argument: Argument, words: ReasoningWords, assumed: ReadonlyMap<string, Stance>) {
    this.words = words;
    this.#network = networkOf(argument);
    this.#places = new StepPlaces(argument);
    this.#base = this.#verdicts(new Map());
    this.#assumed = new Map([...assumed].filter(([id]) => this.#own(id) !== undefined));
    this.#now = this.#verdicts(this.#assumed);
  }

  /** For the current page; undefined if it does not hold the whole argument. Earlier suppositions are kept. */
  static read(root: Document, before?: Reasoning): Reasoning | undefined {
    const data = root.getElementById("reasoning")?.textContent;
    if (data === undefined) return undefined;
    const { argument, words } = JSON.parse(data) as { argument: Packed; words: ReasoningWords };
    return new Reasoning(unpacked(argument), words, before?.supposed ?? new Map());
  }

  get supposed(): ReadonlyMap<string, Stance> {
    return this.#assumed;
  }

  /** The statements whose verdict is another one than in the map. */
  get turned(): ReadonlyMap<string, { readonly before: Verdict; readonly now: Verdict }> {
    return new Map(
      [...this.#now.statements].flatMap(([id, now]) => {
        const before = this.#base.statements.get(id)!;
        return before === now ? [] : [[id, { before, now }] as const];
      }),
    );
  }

  verdict = (id: string): Verdict | undefined => this.#now.statements.get(id);

  /** Undefined of a step that the page draws in parts. */
  step(step: PageStep): StepVerdict | undefined {
    const place = this.#places.of(step);
    return place === undefined ? undefined : this.#now.steps[place];
  }

  /** The stance that counts now; undefined of a conclusion. */
  stance(id: string): Stance | undefined {
    return this.#assumed.get(id) ?? this.#own(id);
  }

  suppose(id: string, stance: Stance): void {
    if (this.#own(id) === stance) this.#assumed.delete(id);
    else this.#assumed.set(id, stance);
    this.#now = this.#verdicts(this.#assumed);
  }

  reset(): void {
    this.#assumed.clear();
    this.#now = this.#base;
  }

  /** The stance that a premise has in the map. */
  #own(id: string): Stance | undefined {
    const { nodes, isPremise, stances } = this.#network;
    const node = nodes.get(id);
    return node !== undefined && isPremise[node] ? stances[node] : undefined;
  }

  #verdicts(stances: ReadonlyMap<string, Stance>): Verdicts {
    return named(this.#network, evaluate(this.#network, { ...NOTHING_ASSUMED, stances }));
  }
}
