import type { Argument, Stance, Verdict } from "./argument.ts";
import { STANCE_WORDS } from "./argument.ts";
import { Deltas } from "./delta.ts";
import type { AssumedOf } from "./delta.ts";
import { VERDICT } from "./evaluate.ts";
import { networkOf } from "./network.ts";
import type { Network } from "./network.ts";

/** What the verdict of a claim depends on. */
export interface HangsOn {
  readonly claim: string;
  readonly verdict: Verdict;
  /** The premises that it hangs on, in the order of the map: with another stance of one of them, the verdict is another. */
  readonly premises: readonly PremiseTurn[];
  /** The steps that it hangs on: if one of them were undercut, the verdict would be another. */
  readonly steps: readonly StepTurn[];
  /**
   * Premises that change the verdict if all of them are denied, while no smaller number of them does: two, then three.
   */
  readonly sets: readonly PremiseSet[];
  /** False if the search for sets ended at its bound, or before it began. */
  readonly complete: boolean;
  /** Everything that was tried, also what makes no difference. */
  readonly tried: { readonly premises: readonly PremiseTurn[]; readonly steps: readonly StepTurn[] };
  /** Premises by id and steps by index that were not tried because the bound on work was reached; empty for ordinary maps. */
  readonly untried: { readonly premises: readonly string[]; readonly steps: readonly number[] };
}

export interface PremiseTurn {
  readonly id: string;
  /** Its own stance. */
  readonly stance: Stance;
  /** What the verdict of the claim is with each stance. */
  readonly verdicts: Readonly<Record<Stance, Verdict>>;
}

export interface StepTurn {
  /** Its index among the steps of the map. */
  readonly step: number;
  /** What the verdict of the claim is if it is undercut. */
  readonly undercut: Verdict;
}

export interface PremiseSet {
  readonly premises: readonly string[];
  readonly verdict: Verdict;
}

/** The most combinations of premises that are tried. */
const MOST_TRIED = 20_000;
/** The search ends after this many values, reasons and premises: a few seconds. Counting, not timing, keeps the result the same. */
const MOST_WORK = 100_000_000;
export const LARGEST_SET = 3;

/** Undefined if the argument has no such statement. `most`: combinations of premises; `mostWork`: values, reasons and premises that are looked at. */
export function hangsOn(
  argument: Argument,
  claim: string,
  most = MOST_TRIED,
  mostWork = MOST_WORK,
): HangsOn | undefined {
  const network = networkOf(argument);
  const node = network.nodes.get(claim);
  if (node === undefined) return undefined;
  const search = new Search(network, node, mostWork);
  const { verdict } = search;
  const premises = search.premises();
  const steps = search.steps();
  const untried = search.untried(premises, steps);
  const isOver = untried.premises.length + untried.steps.length > 0;
  return {
    claim,
    verdict,
    premises: premises.filter((one) => turns({ verdict }, one)),
    steps: steps.filter(({ undercut }) => undercut !== verdict),
    tried: { premises, steps },
    ...(isOver ? { sets: [], complete: false } : search.sets(premises, most)),
    untried,
  };
}

/** Whether another stance of a premise would change the verdict. */
export const turns = ({ verdict }: Pick<HangsOn, "verdict">, { verdicts }: PremiseTurn): boolean =>
  STANCE_WORDS.some((stance) => verdicts[stance] !== verdict);

/** Whether the verdict would be another if a premise were denied, or left open. */
export const fallsWith = ({ verdict }: Pick<HangsOn, "verdict">, { verdicts }: PremiseTurn): boolean =>
  verdicts.denied !== verdict || verdicts.open !== verdict;

class Search {
  readonly verdict: Verdict;
  readonly #network: Network;
  readonly #deltas: Deltas;
  readonly #mostWork: number;

  constructor(network: Network, claim: number, mostWork: number) {
    this.#network = network;
    this.#deltas = new Deltas(network, claim);
    this.#mostWork = mostWork;
    this.verdict = VERDICT[this.#deltas.base];
  }

  get #isOver(): boolean {
    return this.#deltas.work >= this.#mostWork;
  }

  premises(): PremiseTurn[] {
    const { argument, isPremise, stances } = this.#network;
    return argument.statements.flatMap(({ id }, node): PremiseTurn[] => {
      if (!isPremise[node] || this.#isOver) return [];
      const stance = stances[node]!;
      const verdicts = STANCE_WORDS.map((other) => [
        other,
        other === stance ? this.verdict : this.#ifAll([node], other),
      ]);
      return [{ id, stance, verdicts: Object.fromEntries(verdicts) as PremiseTurn["verdicts"] }];
    });
  }

  steps(): StepTurn[] {
    const { statementCount, stepCount } = this.#network;
    return Array.from({ length: stepCount }, (_, step) => step).flatMap((step) =>
      this.#isOver ? [] : [{ step, undercut: this.#if(new Map([[statementCount + step, "undercut"]])) }],
    );
  }

  untried(premises: readonly PremiseTurn[], steps: readonly StepTurn[]): HangsOn["untried"] {
    const { argument, isPremise, stepCount } = this.#network;
    const all = argument.statements.flatMap(({ id }, node) => (isPremise[node] ? [id] : []));
    return {
      premises: all.slice(premises.length),
      steps: Array.from({ length: stepCount - steps.length }, (_, index) => steps.length + index),
    };
  }

  sets(premises: readonly PremiseTurn[], most: number): Pick<HangsOn, "sets" | "complete"> {
    const { nodes, argument } = this.#network;
    const candidates = premises
      .filter(({ verdicts, stance }) => stance !== "denied" && verdicts.denied === this.verdict)
      .map(({ id }) => nodes.get(id)!)
      .filter(this.#deltas.matters);
    const pairs = new Set<number>();
    const pairOf = (one: number, other: number) => one * argument.statements.length + other;
    const isLarger = (chosen: readonly number[]) =>
      chosen.some((one, place) => chosen.slice(place + 1).some((other) => pairs.has(pairOf(one, other))));
    const sets: PremiseSet[] = [];
    let tried = 0;
    for (let size = 2; size <= LARGEST_SET; size++) {
      for (const chosen of combinations(candidates, size)) {
        if (isLarger(chosen)) continue;
        if (++tried > most || this.#isOver) return { sets, complete: false };
        const verdict = this.#ifAll(chosen, "denied");
        if (verdict === this.verdict) continue;
        if (size === 2) pairs.add(pairOf(chosen[0]!, chosen[1]!));
        sets.push({ premises: chosen.map((node) => argument.statements[node]!.id), verdict });
      }
    }
    return { sets, complete: true };
  }

  #ifAll(nodes: readonly number[], stance: Stance): Verdict {
    return this.#if(new Map(nodes.map((node) => [node, stance])));
  }

  #if(assumed: ReadonlyMap<number, AssumedOf>): Verdict {
    return VERDICT[this.#deltas.valueIf(assumed)];
  }
}

function* combinations<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= all.length - size; first++)
    for (const rest of combinations(all, size - 1, first + 1)) yield [all[first]!, ...rest];
}
