import type { Annotation, Tag } from "../../annotations/annotation.ts";
import type { Piece } from "../../annotations/pieces.ts";
import { labelText, shownPieces, stepTags, writtenTags } from "../../annotations/resolve.ts";
import type { Inference, StatementId } from "../../model/map.ts";
import type { Block, Outline } from "../../outline/outline.ts";
import { labelTextOf, thoughtOf, weightText } from "../../outline/labels.ts";
import { standardForm } from "../../outline/standard-form.ts";
import type { FormEntry, FormSection } from "../../outline/standard-form.ts";
import { NBSP, commaOf, documentWordsFor, dotted, listed, proseFor, wordsFor } from "../../language/index.ts";
import { rivalsText, stanceText, stepSpeaker, voiceNames } from "../../outline/attribution.ts";
import { Notes, withFoot } from "./notes.ts";
import type { Note } from "./notes.ts";
import { keptWithNext, listRows } from "./flow.ts";
import type { Row } from "./flow.ts";
import { passagesOf } from "./passages.ts";
import type { Passage, PassageStep } from "./passages.ts";
import type { Setter, ParagraphStyle, Words } from "./setter.ts";

/** px */
const GAP = { panel: 20, passage: 15, step: 7, line: 3 };
/** The most lines of a heading. */
const HEADING = 2;
/** Characters; an aside of at most this length stands on one line. */
const SHORT = 36;

/**
 * The argument claim by claim, set as rows: what speaks for it and against it, each statement in full where it comes
 * first, and in short where it comes again.
 */
export function inWords(outline: Outline, annotation: Annotation, setter: Setter): Row[] {
  const { sections } = standardForm([outline]);
  const entries = new Map(
    sections.flatMap((section) => section.entries.map((entry) => [entry.statement.id, entry] as const)),
  );
  const pen = new Pen(outline, annotation, setter, entries);
  return sections.flatMap((section) => pen.section(section));
}

/** Between the sign of a step, or what joins its premises, and a statement. */
const BEHIND_SIGN: Words = { text: "  ", size: "small" };

class Pen {
  readonly #outline: Outline;
  readonly #annotation: Annotation;
  readonly #setter: Setter;
  readonly #entries: ReadonlyMap<StatementId, FormEntry>;
  readonly #notes: Notes;
  readonly #voices: ReadonlyMap<string, string>;
  /** Statements that were given in full. */
  readonly #said = new Set<StatementId>();

  constructor(
    outline: Outline,
    annotation: Annotation,
    setter: Setter,
    entries: ReadonlyMap<StatementId, FormEntry>,
  ) {
    this.#outline = outline;
    this.#annotation = annotation;
    this.#setter = setter;
    this.#entries = entries;
    this.#notes = new Notes(setter);
    this.#voices = voiceNames(outline.map);
  }

  section({ title, group, steps }: FormSection): Row[] {
    const rows: Row[] = [];
    if (title !== undefined) {
      const words: Words = { text: title, weight: "semibold", size: "subheading", tone: "panel-title" };
      const id = `panel.${group ?? ""}`;
      const tags = group === undefined ? undefined : this.#annotation.groups.get(group)?.tags;
      rows.push(
        ...this.#setter.paragraph([...labelWords(tags), words], {
          role: "subheading",
          id,
          before: GAP.panel,
          keep: true,
        }),
      );
    }
    const numberOf = ({ goal }: Passage) => this.#entries.get(goal)!.number;
    // Where the line of thought goes on last, what comes before it in the figure does so here.
    const passages = passagesOf(steps).toSorted((a, b) => numberOf(a) - numberOf(b));
    for (const [index, passage] of passages.entries()) {
      const goesOn = index > 0 && this.#said.has(passage.goal);
      if (goesOn) rows.push(...keptWithNext(rows.splice(-1), "chain"));
      rows.push(...this.#passage(passage));
    }
    return rows;
  }

  #passage({ goal, steps }: Passage): Row[] {
    const rows: Row[] = [];
    if (steps.length === 0) return this.#statement(goal, { before: GAP.passage }, []);
    const words: Words = { text: this.#heading(goal, steps), weight: "semibold", tone: "number" };
    rows.push(
      ...this.#setter.paragraph([words], {
        role: "paragraph",
        id: `passage.${goal}`,
        before: GAP.passage,
        keep: true,
      }),
    );
    if (!this.#said.has(goal)) rows.push(...this.#statement(goal, { before: GAP.line, keep: true }, []));
    return listRows(
      rows,
      steps.map((step) => this.#step(step)),
    );
  }

  /** "Reasons for 8 · A stable Russia is China’s imperative" */
  #heading(goal: StatementId, steps: readonly PassageStep[]): string {
    const { number, statement } = this.#entries.get(goal)!;
    const reasons = steps.filter(({ block }) => block.role === "support").length;
    const lead = this.#lead(
      String(number),
      reasons,
      steps.filter(({ depth }) => depth === 0).length - reasons,
    );
    if (!this.#said.has(goal)) return lead;
    const whole = dotted([lead, thoughtOf(statement)]);
    const { length } = this.#setter.shaped([{ text: whole, weight: "semibold" }]).lines(this.#setter.width);
    return length <= HEADING ? whole : dotted([lead, labelTextOf(statement)]);
  }

  #lead(number: string, reasons: number, objections: number): string {
    const { lang } = this.#outline.map;
    const prose = proseFor(lang);
    if (reasons === 0) return objections > 1 ? prose.objections(number) : prose.objection(number);
    if (objections > 0) return prose.forAndAgainst(number);
    return reasons > 1 ? documentWordsFor(lang).reasons(number) : prose.reason(number);
  }

  #step(step: PassageStep): Row[] {
    const { block, depth } = step;
    const bar: "joined" | undefined = block.role === "support" ? undefined : "joined";
    const ids = block.cells.map(({ statement }) => statement);
    const note = this.#notes.next(block.inference.note);
    const sign = this.#sign(step, note);
    const { and } = wordsFor(this.#outline.map.lang);
    const joined: Words = { text: and, weight: "semibold", size: "small", tone: "number" };
    const rows = ids.flatMap((id, index) => {
      const first = index === 0;
      const style = {
        before: first ? GAP.step : GAP.line,
        bar: bar && (first ? ("begins" as const) : ("joined" as const)),
        keep: index < ids.length - 1,
        depth,
      };
      return this.#statement(id, style, first ? sign : [joined, BEHIND_SIGN]);
    });
    return note === undefined ? rows : rows.with(0, withFoot(rows[0]!, note.foot));
  }

  /** "because · analogy", "but", "but · reply to 4 · questions the step": what a step does, what kind it is, and who makes it. */
  #sign({ block: { role, inference }, questioned, answered }: PassageStep, note: Note | undefined): Words[] {
    const words = wordsFor(this.#outline.map.lang);
    const sign = role === "support" ? words.because : words.but;
    const about = [
      ...(questioned === undefined ? [] : [...this.#reply(questioned), words.undercut]),
      ...(answered === undefined ? [] : [this.#replyTo([answered])]),
    ];
    const kind = [...about, inference.scheme, this.#speaker(inference)].filter((part) => part !== undefined);
    // Before the sign, what is said of the step would read "does not apply because".
    const [tag] = labelWords(stepTags(this.#annotation, inference));
    return [
      { text: sign, weight: "semibold", size: "small", tone: "number" },
      muted(kind.map((part) => `\u00a0· ${part}`).join("")),
      ...(note === undefined ? [] : [note.mark]),
      muted(weightText(inference)),
      ...(tag === undefined ? [] : [BEHIND_SIGN, tag]),
      BEHIND_SIGN,
    ];
  }

  /** An objection to an objection is a reply to it. */
  #reply({ role, inference }: Block): string[] {
    return role === "support" ? [] : [this.#replyTo(inference.from)];
  }

  #replyTo(premises: readonly StatementId[]): string {
    const { numbers, map } = this.#outline;
    const prose = proseFor(map.lang);
    const known = premises.flatMap((id) => numbers.get(id) ?? []);
    return prose.reply(listed(known, prose));
  }

  /** Who makes a step, unless the same voice says all its premises and is named there. */
  #speaker(inference: Inference): string | undefined {
    const { voice, from } = inference;
    const isSame = from.every((id) => this.#entries.get(id)?.statement.voices.join() === voice);
    return isSame ? undefined : stepSpeaker(inference, this.#voices, wordsFor(this.#outline.map.lang));
  }

  #statement(
    id: StatementId,
    style: Pick<ParagraphStyle, "before" | "keep" | "bar" | "depth">,
    before: Words[],
  ): Row[] {
    const entry = this.#entries.get(id)!;
    const { unstated, note } = entry.statement;
    const annotated = this.#annotation.statements.get(id);
    const again = this.#said.has(id);
    this.#said.add(id);
    const prints = documentWordsFor(this.#outline.map.lang);
    const words: Words[] = [...before, ...labelWords(annotated?.tags)];
    if (entry.voice !== undefined)
      words.push({ text: prints.says(entry.voice.short), weight: "italic", tone: "muted" });
    const said = again ? this.#shortly(entry) : shownPieces(entry.statement, this.#annotation);
    const weight = entry.main && !again ? "semibold" : again ? "italic" : "regular";
    for (const { how, text } of bracketed(said, unstated))
      words.push({ text, weight, ...(how === "kept" ? {} : { mark: { kind: how } }) });
    // Behind the number of a place, a mark would read as a part of it.
    const noted = again ? undefined : this.#notes.next(note);
    if (noted !== undefined) words.push(noted.mark);
    const aside = this.#aside(entry, again);
    if (aside !== "") words.push(muted(` ${aside}`));
    const rows = this.#setter.numbered(entry.number, id, words, { ...style, id });
    return noted === undefined ? rows : [...rows.slice(0, -1), withFoot(rows.at(-1)!, noted.foot)];
  }

  /** A statement that was given in full before. */
  #shortly({ statement }: FormEntry): readonly Piece[] {
    const note = this.#annotation.statements.get(statement.id);
    const how = note?.struck === true ? "deleted" : "kept";
    return [{ how, text: note?.instead ?? labelTextOf(statement) }];
  }

  /** Where it is said, whether it is left unsaid or not granted, and, the first time, what its rivals are. */
  #aside({ citations, statement }: FormEntry, again: boolean): string {
    const { lang } = this.#outline.map;
    const words = wordsFor(lang);
    const parts = [
      ...citations,
      statement.unstated ? words.unstated : undefined,
      stanceText(statement, lang),
    ];
    const aside = dotted([
      parts.filter((part) => part !== undefined && part !== "").join(commaOf(words)),
      again ? undefined : rivalsText(this.#outline, statement.id),
    ]);
    return aside.length <= SHORT ? aside.replaceAll(" ", "\u00a0") : aside;
  }
}

const muted = (text: string): Words => ({ text, weight: "italic", size: "small", tone: "muted" });

/** The tags of an annotation, as in a cell. */
function labelWords(all?: readonly Tag[]): Words[] {
  const tags = writtenTags(all);
  const [first] = tags;
  if (first === undefined) return [];
  const text = `${NBSP}${labelText(tags)}${NBSP}`;
  return [{ text, weight: "semibold", size: "small", mark: { kind: "tag", tag: first.kind } }, { text: " " }];
}

/** What is left unsaid stands in brackets. */
function bracketed(pieces: readonly Piece[], unstated: boolean): readonly Piece[] {
  if (!unstated) return pieces;
  const last = pieces.length - 1;
  return pieces.map(({ how, text }, index) => ({
    how,
    text: `${index === 0 ? "[" : ""}${text}${index === last ? "]" : ""}`,
  }));
}
