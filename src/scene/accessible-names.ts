import type { Annotation } from "../annotations/annotation.ts";
import { inferenceNote, leadOf } from "../annotations/resolve.ts";
import type { StatementId } from "../model/map.ts";
import { rivalsText } from "../outline/attribution.ts";
import { cellsOf, stepAt } from "../outline/cells.ts";
import { isLineEnd, lineLinks } from "../outline/main-line.ts";
import type { LineLinks } from "../outline/main-line.ts";
import type { Block, Cell, Outline, Panel, Step } from "../outline/outline.ts";
import { introduced, listed, MOST_STEPS, proseFor, stepsInWords } from "../language/index.ts";
import type { SpokenStep, Words } from "../language/index.ts";
import { distinctIds, xmlId } from "./ids.ts";
import type { SceneStep } from "./scene.ts";

/** A step in the drawing; at the head of what questions it, where it stands again, it leads to nothing there. */
type Placed = Step & Partial<Pick<Block, "target">>;

interface BlockName {
  readonly id: string;
  readonly label: string;
  readonly step: SceneStep;
}

/**
 * The names of blocks and panels in the drawing: an id for programs, a label for screen readers.
 * Ids come from the author's, so that they stay the same while other parts of the map change.
 */
export class Names {
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #annotation: Annotation;
  readonly #blocks: ReadonlyMap<string, Placed>;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #links: LineLinks;
  readonly #ids = new Map<string, string>();
  readonly #unique = distinctIds();

  constructor(outline: Outline, words: Words, annotation: Annotation) {
    this.#outline = outline;
    this.#words = words;
    this.#annotation = annotation;
    this.#links = lineLinks(outline);
    const blocks = outline.panels.flatMap((panel) => panel.blocks);
    const again = outline.panels.flatMap(({ heads }) => heads.flatMap((head) => stepAt(head) ?? []));
    this.#blocks = new Map([...blocks, ...again].map((step) => [step.id, step]));
    const cells = outline.panels.flatMap(cellsOf);
    this.#cells = new Map(cells.map((cell) => [cell.id, cell.statement]));
  }

  panel(panel: Panel): string {
    return this.#unique(xmlId("g", panel.group ?? ""));
  }

  /** "because: 2 and 3, supports 1", "but: 4, speaks against the step from 2 and 3 to 1" */
  block(block: Block): BlockName {
    const { inference, target } = block;
    const lead = leadOf(inferenceNote(this.#annotation, inference).spoken?.lead ?? []);
    const { supports, opposes } = this.#words;
    const does = block.role === "support" ? supports : opposes;
    return {
      id: this.#idOf(block),
      label: `${lead}${introduced(block.label, `${this.#from(block)}, ${does} ${this.#target(block)}`, this.#words)}`,
      step: {
        from: inference.from.map((id) => xmlId("s", id)),
        to:
          target.kind === "cell"
            ? xmlId("s", this.#cells.get(target.id) ?? "")
            : this.#idOf(this.#blocks.get(target.id)!),
      },
    };
  }

  /** "see 37", or "from 37" where the main line goes on. */
  reference(cell: Cell, step: Step): string {
    const number = String(this.#outline.numbers.get(cell.statement));
    return isLineEnd(cell, step, this.#links)
      ? this.#words.lineFrom.replace("{}", number)
      : `${this.#words.see} ${number}`;
  }

  /** "rivals: 6 and 11", if the statement has any. */
  rivals(statement: StatementId): string[] {
    const text = rivalsText(this.#outline, statement);
    return text === "" ? [] : [text];
  }

  #idOf({ id, inference }: Step): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const to = inference.target.kind === "undercut" ? "" : inference.target.statement;
    const made = this.#unique(xmlId("i", inference.id ?? `${to}.${inference.from[0] ?? ""}`));
    this.#ids.set(id, made);
    return made;
  }

  #from(block: Step): string {
    const { uses } = inferenceNote(this.#annotation, block.inference);
    const cells = block.cells.filter(({ statement }) => uses?.get(statement)?.unnamed !== true);
    const numbers = cells.map(({ statement }) => this.#outline.numbers.get(statement)!);
    return listed(numbers, proseFor(this.#outline.map.lang));
  }

  /** The number of a statement, or the steps that lead to it, each against the next one. */
  #target({ target }: Block): string {
    const steps: SpokenStep[] = [];
    let at: Placed["target"] = target;
    let goal = this.#cells.get(target.id);
    while (at?.kind === "block" && steps.length < MOST_STEPS) {
      const step: Placed = this.#blocks.get(at.id)!;
      const { inference } = step;
      steps.push({ premises: this.#from(step), supports: step.role === "support" });
      at = step.target;
      goal = inference.target.kind === "undercut" ? undefined : inference.target.statement;
    }
    const number = goal === undefined ? undefined : this.#outline.numbers.get(goal);
    return stepsInWords(steps, String(number ?? "…"), proseFor(this.#outline.map.lang));
  }
}
