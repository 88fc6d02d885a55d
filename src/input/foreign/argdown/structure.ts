import type { Range } from "../../../diagnostic.ts";
import { isId } from "../../../model/ids.ts";
import type { Draft } from "../graph/draft.ts";
import type { GraphStep } from "../graph/graph.ts";
import type { Content } from "./content.ts";
import type { ArgdownItem } from "./items.ts";

interface Line {
  readonly number: string;
  readonly key: string;
}

interface Inference {
  readonly key: string;
  readonly at: Range;
  readonly premises: readonly Line[];
  scheme: string | undefined;
  uses: readonly string[] | undefined;
  conclusion: Line | undefined;
}

/** A title that is an id, as hence writes it, is the id of the step; what hence numbered had none. */
const calledBy = (title: string | undefined): Pick<GraphStep, "name" | "named" | "short"> =>
  title === undefined || !isId(title) ? { short: title } : { name: title, named: !/^step-\d+$/u.test(title) };

/** Premises and conclusions of an argument: numbered lines, with rules where something follows. */
export class Structure {
  /** The key of the argument that it belongs to. */
  readonly argument: string | undefined;
  readonly #at: Range;
  readonly #lines: Line[] = [];
  readonly #inferences: Inference[] = [];
  #since: Line[] = [];
  #inRules = false;
  #isEnded = false;

  constructor(argument: string | undefined, at: Range) {
    this.argument = argument;
    this.#at = at;
  }

  /** Does another line belong to it, even if it is numbered 1? */
  get isOpen(): boolean {
    return this.#inferences.at(-1)?.conclusion === undefined && this.#inferences.length > 0;
  }

  /** The last conclusion. */
  get conclusion(): string | undefined {
    return this.#inferences.at(-1)?.conclusion?.key ?? this.#lines.at(-1)?.key;
  }

  /** The step to the last conclusion, which is what an attack on the argument attacks. */
  get stepKey(): string {
    return this.#inferences.at(-1)?.key ?? this.argument ?? "";
  }

  get members(): readonly string[] {
    return this.#lines.map(({ key }) => key);
  }

  /** What stands between the two rules of an inference: the rule's name, or what undercuts it. */
  isBetweenRules({ afterBlank }: ArgdownItem): boolean {
    return this.#inRules && !afterBlank;
  }

  /** A rule is whole, or the first or second of two around the name of what is inferred by. */
  rule({ content }: ArgdownItem, at: Range, isWhole: boolean): void {
    if (this.#inRules && !isWhole) {
      this.#inRules = false;
      return;
    }
    const number = this.#inferences.length + 1;
    const key = `${this.argument ?? `argument ${this.#at.start.line}`} ${number}`;
    this.#inferences.push({
      key,
      at,
      premises: this.#since,
      scheme: undefined,
      uses: undefined,
      conclusion: undefined,
    });
    this.#since = [];
    this.#inRules = !isWhole && content === "";
  }

  name({ text, data }: Content, isRelation: boolean): void {
    const last = this.#inferences.at(-1);
    if (last === undefined || isRelation) return;
    if (text !== "") last.scheme = text;
    const uses = /\buses:\s*\[([^\]]*)\]/u.exec(data ?? "")?.[1];
    if (uses !== undefined) last.uses = uses.split(",").map((one) => one.trim());
  }

  line(number: string, key: string, _indent: number): void {
    this.#inRules = false;
    const line = { number, key };
    this.#lines.push(line);
    const last = this.#inferences.at(-1);
    if (last !== undefined && last.conclusion === undefined) {
      last.conclusion = line;
      this.#since = [line];
    } else this.#since.push(line);
  }

  addTo(draft: Draft): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    for (const { key, at, premises, scheme, uses, conclusion } of this.#inferences) {
      const used = uses === undefined ? premises : this.#lines.filter(({ number }) => uses.includes(number));
      const from = used.map((one) => one.key);
      draft.step({ key, from, kind: "support", target: conclusion?.key, at, scheme });
    }
    if (this.#inferences.length === 0)
      draft.fault(this.#at, "These premises have no conclusion: no line of dashes follows them.");
  }

  /** The title and text of the argument go to its last step. */
  describe(draft: Draft, title: string | undefined, text: string, tags: readonly string[]): void {
    if (tags.length > 0) draft.lose("tags of arguments that are written in full", this.#at, tags.length);
    const note = text === "" ? undefined : text;
    draft.amendStep(this.stepKey, { ...calledBy(title), note });
  }
}
