import type { Argument, Stance, Verdict } from "./argument.ts";
import { STANCE_WORDS } from "./argument.ts";
import { Deltas } from "./delta.ts";
import type { AssumedOf } from "./delta.ts";
import { VERDICT } from "./evaluate.ts";
import { networkOf } from "./network.ts";
import type { Network } from "./network.ts";

/** What the verdict of a claim hangs on. */
export interface HangsOn {
  readonly claim: string;
  readonly verdict: Verdict;
  /** Every premise, in the order of the map, and what the verdict would be with each stance. */
  readonly premises: readonly PremiseTurn[];
  /** Every step by its index, and what the verdict would be if it were undercut. */
  readonly steps: readonly { readonly step: number; readonly undercut: Verdict }[];
  /**
   * Premises that change the verdict if all of them are denied, while no smaller number of them does: two, then three.
   */
  readonly sets: readonly PremiseSet[];
  /** False if the search for sets ended at its bound. */
  readonly complete: boolean;
}

export interface PremiseTurn {
  readonly id: string;
  readonly stance: Stance;
  readonly verdicts: Readonly<Record<Stance, Verdict>>;
}

export interface PremiseSet {
  readonly premises: readonly string[];
  readonly verdict: Verdict;
}

/** So many combinations of premises are tried at most; in a large map fewer, so that the search ends in a second or two. */
const MOST_TRIED = 20_000;
const MOST_WORK = 1_000_000;
export const LARGEST_SET = 3;

const boundFor = ({ statements, inferences }: Argument) =>
  Math.min(MOST_TRIED, Math.ceil(MOST_WORK / (statements.length + inferences.length + 1)));

/** Undefined if the argument has no such statement. */
export function hangsOn(argument: Argument, claim: string, most = boundFor(argument)): HangsOn | undefined {
  const network = networkOf(argument);
  const node = network.nodes.get(claim);
  if (node === undefined) return undefined;
  const search = new Search(network, node);
  const premises = search.premises();
  return {
    claim,
    verdict: search.verdict,
    premises,
    steps: search.steps(),
    ...search.sets(premises, most),
  };
}

/** Whether a premise that was denied, or left open, would change the verdict. */
export const turns = ({ verdict }: Pick<HangsOn, "verdict">, { verdicts }: PremiseTurn): boolean =>
  verdicts.denied !== verdict || verdicts.open !== verdict;

class Search {
  readonly verdict: Verdict;
  readonly #network: Network;
  readonly #deltas: Deltas;

  constructor(network: Network, claim: number) {
    this.#network = network;
    this.#deltas = new Deltas(network, claim);
    this.verdict = VERDICT[this.#deltas.base];
  }

  premises(): PremiseTurn[] {
    const { argument, isPremise, stances } = this.#network;
    return argument.statements.flatMap(({ id }, node): PremiseTurn[] => {
      if (!isPremise[node]) return [];
      const stance = stances[node]!;
      const verdicts = STANCE_WORDS.map((other) => [
        other,
        other === stance ? this.verdict : this.#ifAll([node], other),
      ]);
      return [{ id, stance, verdicts: Object.fromEntries(verdicts) as PremiseTurn["verdicts"] }];
    });
  }

  steps(): HangsOn["steps"] {
    const { statementCount, stepCount } = this.#network;
    return Array.from({ length: stepCount }, (_, step) => ({
      step,
      undercut: this.#if(new Map([[statementCount + step, "undercut"]])),
    }));
  }

  sets(premises: readonly PremiseTurn[], most: number): Pick<HangsOn, "sets" | "complete"> {
    const { nodes } = this.#network;
    const candidates = premises
      .filter(({ verdicts, stance }) => stance !== "denied" && verdicts.denied === this.verdict)
      .map(({ id }) => nodes.get(id)!)
      .filter(this.#deltas.matters);
    const found: (readonly number[])[] = [];
    const sets: PremiseSet[] = [];
    let tried = 0;
    for (let size = 2; size <= LARGEST_SET; size++) {
      for (const chosen of combinations(candidates, size)) {
        if (found.some((smaller) => smaller.every((node) => chosen.includes(node)))) continue;
        if (++tried > most) return { sets, complete: false };
        const verdict = this.#ifAll(chosen, "denied");
        if (verdict === this.verdict) continue;
        found.push(chosen);
        sets.push({ premises: chosen.map((node) => this.#network.argument.statements[node]!.id), verdict });
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
