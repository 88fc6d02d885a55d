import type { ArgumentMap, Inference, StatementId } from "../../model/map.ts";
import type { Block, Outline } from "../../outline/outline.ts";
import { usesOf } from "../../outline/relations.ts";
import type { Uses } from "../../outline/relations.ts";
import { mainsOf } from "../../outline/views.ts";

/** What one slide is about. Nothing in it refers to what no earlier one has shown. */
export type Idea =
  /** A statement that nothing leads on to, before what leads to it. */
  | { readonly kind: "claim"; readonly statement: StatementId; readonly main: boolean }
  | StepIdea
  /** The main line as a whole, once all of it has been shown. */
  | { readonly kind: "line"; readonly claims: readonly StatementId[] }
  /** What the map comes to, once all that decides it has been shown. */
  | { readonly kind: "outcome"; readonly claims: readonly StatementId[] };

export interface StepIdea {
  readonly kind: "step";
  /** What the step bears on. */
  readonly goal: StatementId;
  readonly block: Block;
  /** The title of the panel that the step stands in. */
  readonly panel: string | undefined;
  /**
   * The steps that bear on the same statement and have been shown, and this one, each before what questions it; of very
   * many the last ones.
   */
  readonly told: readonly ToldStep[];
  /** How many more there are before these. */
  readonly before: number;
  /** A step that the goal is a premise of, if one has been shown. */
  readonly onward: Inference | undefined;
  /** Premises that an earlier slide has shown. */
  readonly again: ReadonlySet<StatementId>;
}

export interface ToldStep {
  readonly block: Block;
  /** 1 for what questions a step, 2 for what questions that, and so on; else 0. */
  readonly depth: number;
}

/**
 * An argument told slide by slide: the main line from the top down, then claim after claim with all that speaks for and
 * against it, each step with the objections to it after it.
 */
export function tourOf(outline: Outline): readonly Idea[] {
  return new Tour(outline).ideas();
}

/** What each idea shows, with all that the ones before it have shown. */
export function shownIn(ideas: readonly Idea[]): readonly ((id: StatementId) => boolean)[] {
  const first = new Map<StatementId, number>();
  ideas.forEach((idea, index) => {
    const own =
      idea.kind === "claim"
        ? [idea.statement]
        : idea.kind === "step"
          ? idea.block.cells.map(({ statement }) => statement)
          : [];
    for (const id of own) if (!first.has(id)) first.set(id, index);
  });
  return ideas.map((_, index) => (id) => (first.get(id) ?? Infinity) <= index);
}

/** No slide has room for more. */
const MOST_TOLD = 10;

class Tour {
  readonly #outline: Outline;
  readonly #map: ArgumentMap;
  readonly #uses: Uses;
  readonly #mains: ReadonlySet<StatementId>;
  readonly #blocks = new Map<number, { readonly block: Block; readonly panel: string | undefined }>();
  readonly #ideas: Idea[] = [];
  readonly #shown = new Set<StatementId>();
  readonly #told = new Set<number>();
  readonly #toldOf = new Map<StatementId, ToldStep[]>();
  readonly #unfolded = new Set<StatementId>();

  constructor(outline: Outline) {
    this.#outline = outline;
    this.#map = outline.map;
    this.#uses = usesOf(outline.map);
    const conclusions = outline.map.statements.filter(({ role }) => role === "conclusion");
    const mains = new Set(mainsOf(outline));
    this.#mains = new Set(conclusions.map(({ id }) => id).filter((id) => mains.has(id)));
    for (const panel of outline.panels)
      for (const block of panel.blocks)
        this.#blocks.set(block.inference.index, { block, panel: panel.title });
  }

  ideas(): readonly Idea[] {
    const { main, panels } = this.#outline;
    const known = new Set(this.#map.statements.map(({ id }) => id));
    const line = main.filter((id) => known.has(id));
    this.#mainLine(line);
    const heads = panels.flatMap((panel) => panel.heads.map(({ statement }) => statement));
    const ordered = [...heads.filter((id) => this.#mains.has(id)), ...heads];
    for (const id of [...line.slice(0, 1), ...ordered]) this.#unfold(id);
    // Only circles of reasons are left that lead to no head.
    for (const { id } of this.#map.statements) {
      const left = (this.#uses.reasons.get(id) ?? []).some(({ index }) => !this.#told.has(index));
      if (left || !this.#shown.has(id)) this.#unfold(id);
    }
    return this.#ideas;
  }

  #mainLine(line: readonly StatementId[]): void {
    const [first] = line;
    if (first === undefined || line.length < 2) return;
    this.#claim(first);
    line.forEach((id, index) => {
      const next = line[index + 1];
      const along = (this.#uses.reasons.get(id) ?? []).find(
        ({ target, from }) => target.kind === "support" && next !== undefined && from.includes(next),
      );
      if (along !== undefined) this.#step(along, id);
    });
    this.#ideas.push({ kind: "line", claims: line.filter((id) => this.#shown.has(id)) });
  }

  /** Claim after claim from here on; with a list, because arguments can be thousands of steps deep. */
  #unfold(from: StatementId): void {
    const stack = [from];
    for (let goal = stack.pop(); goal !== undefined; goal = stack.pop()) {
      if (this.#unfolded.has(goal)) continue;
      this.#unfolded.add(goal);
      this.#claim(goal);
      const premises = new Set<StatementId>();
      for (const inference of this.#uses.reasons.get(goal) ?? [])
        for (const one of this.#withObjections(inference, goal)) for (const id of one.from) premises.add(id);
      stack.push(...[...premises].toReversed());
    }
  }

  /** A step, and after it what questions it, and what questions that. */
  #withObjections(inference: Inference, goal: StatementId): ReadonlySet<Inference> {
    const told = new Set<Inference>();
    const stack = [inference];
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      if (told.has(one)) continue;
      told.add(one);
      this.#step(one, goal);
      stack.push(...(this.#uses.undercuts.get(one.index) ?? []).toReversed());
    }
    return told;
  }

  #claim(statement: StatementId): void {
    if (this.#shown.has(statement)) return;
    this.#shown.add(statement);
    this.#ideas.push({ kind: "claim", statement, main: this.#mains.has(statement) });
  }

  #step(inference: Inference, goal: StatementId): void {
    const found = this.#blocks.get(inference.index);
    if (found === undefined || this.#told.has(inference.index)) return;
    this.#told.add(inference.index);
    const { block, panel } = found;
    const all = this.#toldOf.get(goal) ?? [];
    this.#toldOf.set(goal, all);
    const at = tell(all, block);
    const from = all.length <= MOST_TOLD ? 0 : Math.max(0, at + 1 - MOST_TOLD);
    const statements = block.cells.map((cell) => cell.statement);
    this.#ideas.push({
      kind: "step",
      goal,
      block,
      panel,
      told: all.length <= MOST_TOLD ? [...all] : all.slice(from, at + 1),
      before: from,
      onward: (this.#uses.uses.get(goal) ?? []).find(({ index }) => this.#told.has(index)),
      again: new Set(statements.filter((id) => this.#shown.has(id))),
    });
    for (const id of statements) this.#shown.add(id);
  }
}

/** Puts a step after the one that it questions and what is told of that already, or at the end; says where. */
function tell(told: ToldStep[], block: Block): number {
  const questioned =
    block.target.kind === "block" ? told.findLastIndex((one) => one.block.id === block.target.id) : -1;
  const depth = questioned < 0 ? 0 : told[questioned]!.depth + 1;
  let at = questioned < 0 ? told.length : questioned + 1;
  while (at < told.length && told[at]!.depth >= depth) at += 1;
  told.splice(at, 0, { block, depth });
  return at;
}
