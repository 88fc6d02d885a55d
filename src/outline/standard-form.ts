import type { ArgumentMap, Inference, SourceEntry, Statement, StatementId } from "../model/map.ts";
import { isNamedIn, stepSpeaker, voiceNames, voicesIn } from "./attribution.ts";
import { cellsOf } from "./cells.ts";
import { citationText, citedSources } from "./citations.ts";
import { rivalsOf, usesOf } from "./relations.ts";
import type { Uses } from "./relations.ts";
import type { Outline } from "./outline.ts";
import { argumentSteps } from "./argument-steps.ts";
import type { ArgumentStep } from "./argument-steps.ts";
import { commaOf, semicolonOf, wordsFor } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { statementsOf } from "../model/walk.ts";

/**
 * The argument in words, with the numbers of the figures, in two forms: every statement once, with the reasons for and
 * against it (md, txt, docx), and step by step (handouts). All text output is derived from it.
 */
interface StandardForm {
  readonly map: ArgumentMap;
  readonly words: Words;
  /** One for each group, or one without a title. */
  readonly sections: readonly FormSection[];
  readonly sources: readonly SourceEntry[];
}

export interface FormSection {
  readonly group: string | undefined;
  readonly title: string | undefined;
  /** By number. */
  readonly entries: readonly FormEntry[];
  /** The entries as steps: a statement that is used again is repeated. */
  readonly steps: readonly ArgumentStep[];
}

export interface FormEntry {
  readonly number: number;
  readonly statement: Statement;
  /** What the map, or this part of it, is about. */
  readonly main: boolean;
  /** "Wang Yi, Chinese foreign minister", and the part up to the comma. */
  readonly voice: { readonly name: string; readonly short: string } | undefined;
  /** Where it is said, and in which other file it stands. */
  readonly citations: readonly string[];
  /** What leads to the statement or speaks against it, in the author's order; what questions a step stands below it. */
  readonly reasons: readonly FormReason[];
  /** What the statement speaks against. */
  readonly attacks: readonly Attack[];
  /** Statements of which, with this one, at most one can hold. */
  readonly rivals: readonly number[];
}

/** An inference by the numbers of its premises. */
export interface FormReason {
  readonly inference: Inference;
  readonly from: readonly number[];
  /** Who makes the step, if that is not the reported voice. */
  readonly speaker: string | undefined;
  /** 0 if it leads to the statement, 1 if it questions such a step, and so on. */
  readonly depth: number;
}

/** Against a statement, or against the step that leads from some statements to another. */
export type Attack =
  | { readonly kind: "statement"; readonly number: number }
  | {
      readonly kind: "step";
      readonly from: readonly number[];
      /** What that step leads to or speaks against; undefined where it questions a step in turn. */
      readonly to: number | undefined;
      readonly opposes: boolean;
    };

/** The contents of these figures in words. An overview adds nothing to the others. */
export function standardForm(outlines: readonly Outline[]): StandardForm {
  const parts = outlines.filter(({ place }) => place?.overview !== true);
  const [first] = parts;
  if (first === undefined) throw new Error("There is no figure to describe.");
  const sections = new Map<
    string | undefined,
    { title: string | undefined; ids: Set<StatementId>; steps: ArgumentStep[] }
  >();
  const best = new Map<StatementId, Reader>();
  const mains = new Set<StatementId>();
  for (const outline of parts) {
    const reader = new Reader(outline);
    for (const panel of outline.panels) {
      const { group, title } = panel;
      const section = sections.get(group) ?? { title, ids: new Set(), steps: [] };
      sections.set(group, section);
      section.steps.push(...argumentSteps(panel));
      for (const { kind, statement, main } of cellsOf(panel)) {
        if (main) mains.add(statement);
        if (kind !== "full") continue;
        const known = best.get(statement);
        if (known === undefined) section.ids.add(statement);
        // A figure may show a statement without all that leads to it.
        if (known === undefined || reader.links(statement) > known.links(statement))
          best.set(statement, reader);
      }
    }
  }
  const { map } = first;
  return {
    map,
    words: wordsFor(map.lang),
    sections: [...sections].map(([group, { title, ids, steps }]) => ({
      group,
      title,
      steps,
      entries: [...ids]
        .map((id) => best.get(id)!.entry(id, mains.has(id)))
        .toSorted((a, b) => a.number - b.number),
    })),
    sources: citedSources(map),
  };
}

/** Reads the words of statements out of one outline. */
class Reader {
  readonly #map: ArgumentMap;
  readonly #numbers: Outline["numbers"];
  readonly #voices: ReturnType<typeof voicesIn>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #words: Words;
  readonly #uses: Uses;
  readonly #statements: ReadonlyMap<StatementId, Statement>;

  constructor({ map, numbers }: Outline) {
    this.#map = map;
    this.#numbers = numbers;
    this.#voices = voicesIn(map);
    this.#names = voiceNames(map);
    this.#words = wordsFor(map.lang);
    this.#uses = usesOf(map);
    this.#statements = statementsOf(map);
  }

  /** How many inferences it is part of. */
  links(id: StatementId): number {
    return (this.#uses.reasons.get(id)?.length ?? 0) + (this.#uses.uses.get(id)?.length ?? 0);
  }

  entry(id: StatementId, main: boolean): FormEntry {
    const statement = this.#statements.get(id)!;
    const places = statement.citations.map((citation) => citationText(this.#map, citation));
    return {
      number: this.#number(id),
      statement,
      main,
      voice: this.#voice(statement, places),
      citations: [...places, statement.outside?.file ?? ""].filter((text) => text !== ""),
      reasons: this.#reasons(id),
      attacks: (this.#uses.uses.get(id) ?? []).flatMap((inference) => this.#attack(inference)),
      rivals: rivalsOf(this.#map, id).flatMap((other) => this.#numbers.get(other) ?? []),
    };
  }

  #voice({ voices }: Statement, places: readonly string[]): FormEntry["voice"] {
    const all = voices
      .map((id) => this.#voices.get(id) ?? { name: id, short: id })
      .filter(({ name }) => !isNamedIn(name, places));
    if (all.length === 0) return undefined;
    // A full name may hold a comma.
    return {
      name: all.map(({ name }) => name).join(semicolonOf(this.#words)),
      short: all.map(({ short }) => short).join(commaOf(this.#words)),
    };
  }

  /** Steps can question each other thousands deep, so they are listed without recursion. */
  #reasons(id: StatementId): readonly FormReason[] {
    const found: FormReason[] = [];
    const at = (depth: number, all: readonly Inference[] = []) =>
      all.map((inference) => ({ inference, depth })).toReversed();
    const stack = at(0, this.#uses.reasons.get(id));
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { inference, depth } = next;
      const from = this.#from(inference);
      found.push({ inference, from, speaker: stepSpeaker(inference, this.#names, this.#words), depth });
      stack.push(...at(depth + 1, this.#uses.undercuts.get(inference.index)));
    }
    return found;
  }

  #attack({ target }: Inference): Attack[] {
    if (target.kind === "support") return [];
    if (target.kind === "attack") return [{ kind: "statement", number: this.#number(target.statement) }];
    const step = this.#map.inferences[target.inference]!;
    const to = step.target.kind === "undercut" ? undefined : this.#number(step.target.statement);
    return [{ kind: "step", from: this.#from(step), to, opposes: step.target.kind === "attack" }];
  }

  #from = ({ from }: Inference) => from.map((id) => this.#number(id));
  #number = (id: StatementId) => this.#numbers.get(id)!;
}
