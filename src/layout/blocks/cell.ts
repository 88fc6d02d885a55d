import { UNANNOTATED } from "../../annotations/annotation.ts";
import type { Annotation, Note } from "../../annotations/annotation.ts";
import { cellNote, isMarked } from "../../annotations/resolve.ts";
import type { CellNote } from "../../annotations/resolve.ts";
import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import { targetStatement, usesOf } from "../../outline/relations.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Cell, Outline } from "../../outline/outline.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { leadingOf } from "../../text/scripts.ts";
import type { Line, Mark, Paragraph, Span, Typesetter } from "../../text/typesetter.ts";
import type { Metrics } from "../metrics.ts";
import { labelSpans, pieceSpans, titleSpans } from "./annotated.ts";
import type { Like } from "./annotated.ts";

/** How a statement's cell is drawn. */
export type Frame = "plain" | "main" | "head" | "unstated" | "reference";

/** Text that is shaped, but not yet broken into lines of a certain width. Lengths in px. */
export interface Copy {
  readonly direction: "ltr" | "rtl";
  /** From baseline to baseline. */
  readonly leading: number;
  readonly size: number;
  height(width: number): number;
  lines(width: number): readonly Line[];
  /** Narrower than this, words would be broken. */
  readonly minWidth: number;
  /** On one line. */
  readonly maxWidth: number;
  /** Some of its runs have a mark. */
  readonly marked?: true;
}

export interface CellCopy extends Copy {
  readonly cell: Cell;
  readonly statement: Statement;
  readonly number: number;
  readonly frame: Frame;
  /** True where the cell stands on its own at the head of a panel. */
  readonly head: boolean;
  readonly note: CellNote;
  /** Lines to write on, in place of the text; see `blankedFigure`. */
  readonly rules?: readonly Rule[];
}

/** A level line, from the top left of the text that it stands for. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What a map's texts refer to, by id. */
interface Known {
  readonly statements: ReadonlyMap<StatementId, Statement>;
  readonly voices: ReadonlyMap<string, string>;
  readonly uses: ReadonlyMap<StatementId, readonly Inference[]>;
}

/** A map that is divided over figures is asked hundreds of times. */
const known = new WeakMap<ArgumentMap, Known>();

function knownOf(map: ArgumentMap): Known {
  let found = known.get(map);
  if (found === undefined) {
    found = {
      statements: new Map(map.statements.map((statement) => [statement.id, statement])),
      voices: voiceNames(map),
      uses: usesOf(map).uses,
    };
    known.set(map, found);
  }
  return found;
}

/** Sets the texts of a map: measured once, broken as often as the search for a fit wants. */
export class Copywriter {
  readonly words: Words;
  readonly direction: "ltr" | "rtl";
  readonly annotation: Annotation;
  readonly #outline: Outline;
  readonly #type: Typesetter;
  readonly #metrics: Metrics;
  readonly #known: Known;

  constructor(outline: Outline, type: Typesetter, metrics: Metrics, annotation: Annotation = UNANNOTATED) {
    this.words = wordsFor(outline.map.lang);
    this.annotation = annotation;
    this.direction = directionOf(outline.map.lang);
    this.#outline = outline;
    this.#type = type;
    this.#metrics = metrics;
    this.#known = knownOf(outline.map);
  }

  copy(spans: readonly Span[]): Copy {
    const text = spans.map((span) => span.text).join("");
    const size = Math.max(...spans.map((span) => span.size));
    const leading = Math.round(size * leadingOf(text) * this.#metrics.leading * 100) / 100;
    const paragraph = this.#type.paragraph(spans, this.direction);
    const copy = measured(paragraph, leading, size, this.direction);
    return spans.some(({ mark }) => mark !== undefined) ? { ...copy, marked: true } : copy;
  }

  /** The title of a panel or of the figure, the header of a block: with what is said of it. */
  title(text: string, like: Like, note: Note | undefined): Copy {
    return this.copy(titleSpans(text, note, like, this.#metrics.small));
  }

  cell(cell: Cell, head: boolean): CellCopy {
    const statement = this.#known.statements.get(cell.statement)!;
    const number = this.#outline.numbers.get(cell.statement)!;
    const note = cellNote(this.annotation, cell);
    const own = { cell, head, statement, number, note };
    if (cell.kind === "reference")
      return { ...this.#reference(note, statement, number), ...own, frame: "reference" };
    const spans = this.#spans(cell, note, statement, number);
    if (head && !cell.main) spans.push(...this.#goesOn(statement.id));
    const frame = cell.main ? "main" : statement.unstated ? "unstated" : head ? "head" : "plain";
    return { ...this.copy(spans), ...own, frame };
  }

  #spans(cell: Cell, note: CellNote, statement: Statement, number: number): Span[] {
    const { body, small } = this.#metrics;
    const text = { weight: cell.main ? "semibold" : "regular", size: body, tone: "text" } as const;
    const attribution = { weight: "italic", size: small, tone: "muted" } as const;
    const numbered = { weight: "semibold", size: body, tone: "number" } as const;
    const marked = isMarked(note);
    const lead: Span[] = marked
      ? [
          ...note.labels.flatMap((tags) => labelSpans(tags, small)),
          ...struck([{ ...numbered, text: `${number}` }], note),
          { ...text, text: " " },
        ]
      : [{ ...numbered, text: `${number} ` }];
    const said = note.text === undefined ? [{ ...text, text: statement.text }] : pieceSpans(note.text, text);
    const spans = [...lead, ...said];
    if (note.attribution !== undefined) {
      const pieces = pieceSpans(note.attribution, attribution);
      return pieces.length === 0 ? spans : [...spans, { ...attribution, text: " " }, ...pieces];
    }
    const aside = asideText(this.#outline.map, statement, this.#known.voices, this.words);
    if (aside === "") return spans;
    return [...spans, { ...attribution, text: ` ${aside}` }];
  }

  /** "→ 2" at the head of a panel: where the reasoning goes on. */
  #goesOn(id: StatementId): Span[] {
    const { map, numbers } = this.#outline;
    const arrow = this.direction === "rtl" ? "←" : "→";
    const targets = new Set(
      (this.#known.uses.get(id) ?? []).map((inference) => targetStatement(map, inference)),
    );
    return [...targets].flatMap((target): Span[] => {
      const number = target === undefined ? undefined : numbers.get(target);
      if (target === undefined || number === undefined) return [];
      const size = this.#metrics.small;
      const text = `${arrow}\u00a0${number}${this.#elsewhere(target)}`;
      return [
        { text: " ", weight: "regular", size, tone: "muted" },
        { text, weight: "semibold", size, tone: "number", link: target },
      ];
    });
  }

  /** ", Figure 2" where a statement is drawn in full in another figure. */
  #elsewhere(id: StatementId): string {
    const { place } = this.#outline;
    const figure = place?.figureOf.get(id);
    return figure === undefined || figure === place?.figure ? "" : `, ${this.words.figure} ${figure}`;
  }

  /** "see 8" and as many of the statement's first words as the line holds. */
  #reference(note: CellNote, statement: Statement, number: number): Copy {
    const { body, small, leading: factor } = this.#metrics;
    const label = note.labels.flatMap((tags) => labelSpans(tags, small));
    const lead = `${this.words.see} ${number}${this.#elsewhere(statement.id)} `;
    const leading = Math.round(body * leadingOf(lead + statement.text) * factor * 100) / 100;
    const leadSpan = (text: string): Span => ({ text, weight: "semibold", size: body, tone: "number" });
    const set = (words: readonly Span[]): Paragraph =>
      this.#type.paragraph([...label, ...struck(words, note)], this.direction);
    const short = set([leadSpan(lead.trimEnd())]);
    const starts = firstWords(statement.text);
    return {
      direction: this.direction,
      leading,
      size: body,
      // It stands on one line, however narrow the column.
      minWidth: short.maxWidth,
      maxWidth: short.maxWidth,
      ...(isMarked(note) ? { marked: true } : {}),
      height: () => leading,
      lines(width) {
        for (const start of starts) {
          const words: Span = { text: start, weight: "italic", size: body, tone: "muted" };
          const paragraph = set([leadSpan(lead), words]);
          if (paragraph.maxWidth <= width) return paragraph.lines(Infinity);
        }
        return short.lines(Math.max(width, short.maxWidth));
      },
    };
  }
}

const DELETED: Mark = { kind: "deleted" };

const struck = (spans: readonly Span[], note: CellNote): readonly Span[] =>
  note.struck ? spans.map((span) => ({ ...span, mark: DELETED })) : spans;

/** Beginnings of a text, longest first; all but the whole one end in an ellipsis. */
function firstWords(text: string): string[] {
  const starts = [text];
  const words = /\s/u.test(text) ? text.split(/\s+/u) : [...text];
  const joint = /\s/u.test(text) ? " " : "";
  for (let count = Math.min(words.length - 1, 12); count > 0; count--) {
    starts.push(
      `${words
        .slice(0, count)
        .join(joint)
        .replace(/[\p{P}]+$/u, "")} …`,
    );
  }
  return starts;
}

function measured(paragraph: Paragraph, leading: number, size: number, direction: "ltr" | "rtl"): Copy {
  const heights = new Map<number, number>();
  /** The lines of the last width: a drawing asks for them more than once. */
  let broken: { readonly width: number; readonly lines: readonly Line[] } | undefined;
  return {
    direction,
    leading,
    size,
    minWidth: paragraph.minWidth,
    maxWidth: paragraph.maxWidth,
    height(width) {
      let height = heights.get(width);
      if (height === undefined) {
        height = paragraph.count(width) * leading;
        heights.set(width, height);
      }
      return height;
    },
    lines(width) {
      if (broken?.width !== width) broken = { width, lines: paragraph.lines(width) };
      return broken.lines;
    },
  };
}
