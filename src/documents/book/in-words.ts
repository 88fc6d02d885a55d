import type { Annotation, Note } from "../../annotations/annotation.ts";
import type { Piece } from "../../annotations/pieces.ts";
import { inferenceNote, labelText, shownPieces } from "../../annotations/resolve.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { standardForm } from "../../outline/standard-form.ts";
import type { Entry, Section } from "../../outline/standard-form.ts";
import type { ArgumentStep } from "../../outline/argument-steps.ts";
import type { Words as DrawnWords } from "../../language/index.ts";
import type { Row } from "./flow.ts";
import type { Setter, Setting, Words } from "./setter.ts";

/** px */
const GAP = { panel: 20, step: 13, line: 3 };
/** A step of no more lines stands on one page. */
const WHOLE = 14;
/** Characters; an aside that is no longer stands on one line. */
const SHORT = 36;

/** The argument step by step, set as rows: premises, "therefore", conclusion, in the order of their numbers. */
export function inWords(outline: Outline, annotation: Annotation, setter: Setter): Row[] {
  const { sections, words } = standardForm([outline]);
  const pen = new Pen(
    setter,
    words,
    annotation,
    sections.flatMap(({ entries }) => entries),
  );
  return sections.flatMap((section) => pen.section(section));
}

class Pen {
  readonly #setter: Setter;
  readonly #words: DrawnWords;
  readonly #annotation: Annotation;
  readonly #entries: ReadonlyMap<StatementId, Entry>;
  /** Who says a statement, and where it stands, is told once. */
  readonly #said = new Set<StatementId>();

  constructor(setter: Setter, words: DrawnWords, annotation: Annotation, entries: readonly Entry[]) {
    this.#annotation = annotation;
    this.#setter = setter;
    this.#words = words;
    this.#entries = new Map(entries.map((entry) => [entry.statement.id, entry]));
  }

  section({ title, group, steps }: Section): Row[] {
    const rows: Row[] = [];
    if (title !== undefined) {
      const words: Words = { text: title, weight: "semibold", size: "subheading", tone: "panel-title" };
      const setting = {
        role: "subheading",
        id: `panel.${group ?? ""}`,
        before: GAP.panel,
        keep: true,
      } as const;
      const note = group === undefined ? undefined : this.#annotation.groups.get(group);
      rows.push(...this.#setter.paragraph([...labelWords(note), words], setting));
    }
    for (const one of steps)
      rows.push(
        ...(one.kind === "alone" ? this.#statement(one.statement, { before: GAP.step }) : this.#step(one)),
      );
    return rows;
  }

  #step({ block, lead, premises, conclusion, goal }: ArgumentStep & { readonly kind: "step" }): Row[] {
    const { role, inference } = block;
    const bar = role === "support" ? undefined : "joined";
    const note = inferenceNote(this.#annotation, inference);
    const words: Words[] = [
      ...labelWords(note),
      { text: lead, weight: "semibold", tone: role === "support" ? "number" : "text" },
    ];
    if (inference.scheme !== undefined)
      words.push({ text: ` · ${inference.scheme}`, weight: "italic", tone: "muted" });
    const rows = this.#setter.paragraph(words, {
      role: "paragraph",
      id: `step.${inference.id ?? goal ?? ""}`,
      before: GAP.step,
      keep: true,
      bar: bar && "begins",
    });
    premises.forEach((id, index) => {
      const keep = conclusion !== undefined && index === premises.length - 1;
      rows.push(...this.#statement(id, { before: GAP.line, keep, bar }));
    });
    if (conclusion !== undefined) {
      const setting = {
        id: `therefore.${conclusion.statement}`,
        before: GAP.line,
        keep: true,
        indented: true,
      };
      rows.push(
        ...this.#setter.paragraph([{ text: conclusion.therefore, weight: "italic" }], {
          role: "paragraph",
          ...setting,
        }),
        ...this.#statement(conclusion.statement, { before: GAP.line }),
      );
    }
    return rows.length > WHOLE
      ? rows
      : rows.map((row, index) => (index < rows.length - 1 ? { ...row, keep: true } : row));
  }

  #statement(id: StatementId, setting: Pick<Setting, "before" | "keep" | "bar">): Row[] {
    const entry = this.#entries.get(id)!;
    const { unstated } = entry.statement;
    const note = this.#annotation.statements.get(id);
    const pieces = shownPieces(entry.statement, this.#annotation);
    const weight = entry.main ? "semibold" : "regular";
    const words: Words[] = [
      ...labelWords(note),
      ...bracketed(pieces, unstated).map(({ how, text: part }): Words => ({
        text: part,
        weight,
        ...(how === "kept" ? {} : { mark: { kind: how } }),
      })),
    ];
    const aside = this.#said.has(id) ? "" : this.#aside(entry);
    this.#said.add(id);
    if (aside !== "") words.push({ text: ` ${aside}`, weight: "italic", size: "small", tone: "muted" });
    return this.#setter.numbered(entry.number, id, words, { ...setting, id });
  }

  /** Who says it, where, and whether it is left unsaid. */
  #aside({ voice, citations, statement }: Entry): string {
    const parts = [voice?.short, ...citations, statement.unstated ? this.#words.unstated : undefined];
    const aside = parts.filter((part) => part !== undefined && part !== "").join(", ");
    return aside.length <= SHORT ? aside.replaceAll(" ", "\u00a0") : aside;
  }
}

const NBSP = "\u00a0";

/** The tags of an annotation, as in a cell. */
function labelWords(note: Note | undefined): Words[] {
  const [first] = note?.tags ?? [];
  if (note === undefined || first === undefined) return [];
  const text = `${NBSP}${labelText(note.tags)}${NBSP}`;
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
