import { filled } from "../dom.ts";
import type { PageGraph, PageStep } from "../graph.ts";
import type { Reasoning } from "./reasoning.ts";

/** What is said of steps that do not apply, or may not, on a page that can tell. */
export class StepWords {
  readonly #graph: PageGraph;
  readonly #reasoning: Reasoning | undefined;

  constructor(graph: PageGraph, reasoning: Reasoning | undefined) {
    this.#graph = graph;
    this.#reasoning = reasoning;
  }

  /** "does not apply"; undefined of a step that applies. */
  verdict(step: PageStep): string | undefined {
    const verdict = this.#reasoning?.step(step);
    return verdict === undefined || verdict === "applies" ? undefined : this.#reasoning!.words[verdict];
  }

  /** Its label in the figure; what that says of it may no longer be so. */
  label(step: PageStep): string {
    if (this.#reasoning?.step(step) === undefined) return step.label;
    const { words } = this.#reasoning;
    const plain = [words.out, words.open].reduce((label, word) => {
      const before = filled(words.before, word, "").trimEnd();
      return label.startsWith(before) ? label.slice(before.length).trimStart() : label;
    }, step.label);
    const verdict = this.verdict(step);
    return verdict === undefined ? plain : filled(words.before, verdict, plain);
  }

  /** What takes out a step that does not apply, or leaves it open: what questions it, or else its premises. */
  causes(step: PageStep): { readonly undercuts: readonly PageStep[]; readonly premises: readonly Cause[] } {
    const verdict = this.#reasoning?.step(step);
    if (verdict === undefined || verdict === "applies") return { undercuts: [], premises: [] };
    const { words } = this.#reasoning!;
    const [undercutting, failing] =
      verdict === "out" ? (["applies", "fails"] as const) : (["open", "open"] as const);
    const undercuts = this.#graph
      .undercuts(step)
      .filter((one) => this.#reasoning!.step(one) === undercutting);
    const premises = step.from.filter((id) => this.#reasoning!.verdict(id) === failing);
    return { undercuts, premises: premises.map((id) => ({ id, verdict: words[failing] })) };
  }
}

interface Cause {
  readonly id: string;
  readonly verdict: string;
}
