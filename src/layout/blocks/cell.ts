import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import type { MapRevision, Piece, Revision } from "../../model/revision.ts";
import { targetStatement, usesOf } from "../../outline/relations.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Cell, Outline } from "../../outline/outline.ts";
import { directionOf, revisionWordsFor, wordsFor } from "../../language/index.ts";
import type { RevisionWords, Words } from "../../language/index.ts";
import { leadingOf } from "../../text/scripts.ts";
import type { Line, Paragraph, Span, Typesetter } from "../../text/typesetter.ts";
import type { Metrics } from "../metrics.ts";
import { markedSpans } from "./marks.ts";
import { revisedCell, revisedReference, revisedTitle, toldOf } from "./revised.ts";
import type { Told } from "./revised.ts";

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
  /** What a screen reader says of changes before and after the statement. */
  readonly told?: Told;
  /** Lines to write on, in place of the text; see `blankedFigure`. */
  readonly rules?: readonly Rule[];
}

/** A level line, from the top left of the text that it stands for. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A tone that begins so belongs to words that lead to the statement it names. */
export const LINK = "link ";

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
  readonly revisionWords: RevisionWords;
  readonly direction: "ltr" | "rtl";
  /** Of the union of two versions. */
  readonly revision: MapRevision | undefined;
  readonly #outline: Outline;
  readonly #type: Typesetter;
  readonly #metrics: Metrics;
  readonly #known: Known;

  constructor(outline: Outline, type: Typesetter, metrics: Metrics) {
    this.words = wordsFor(outline.map.lang);
    this.revision = outline.map.revision;
    this.revisionWords = revisionWordsFor(outline.map.lang);
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

  /** The title of a panel, or of the figure, whose words may have changed. */
  title(
    text: string,
    like: Omit<Span, "text" | "mark">,
    revision: Revision | readonly Piece[] | undefined,
  ): Copy {
    if (revision === undefined) return this.copy([{ ...like, text }]);
    return this.copy(
      "changes" in revision
        ? revisedTitle(revision, like, this.#metrics, this.revisionWords)
        : markedSpans(revision, like),
    );
  }

  cell(cell: Cell, head: boolean): CellCopy {
    const statement = this.#known.statements.get(cell.statement)!;
    const number = this.#outline.numbers.get(cell.statement)!;
    const told = this.revision === undefined ? {} : { told: toldOf(cell, statement, this.revisionWords) };
    if (cell.kind === "reference")
      return {
        ...this.#reference(cell, statement, number),
        cell,
        head,
        statement,
        number,
        frame: "reference",
        ...told,
      };
    const { revisionWords } = this;
    const spans =
      revisedCell(cell, statement, number, this.#metrics, revisionWords) ??
      this.#spans(cell, statement, number);
    if (head && !cell.main) spans.push(...this.#goesOn(statement.id));
    const frame = cell.main ? "main" : statement.unstated ? "unstated" : head ? "head" : "plain";
    return { ...this.copy(spans), cell, head, statement, number, frame, ...told };
  }

  #spans(cell: Cell, statement: Statement, number: number): Span[] {
    const { body, small } = this.#metrics;
    const spans: Span[] = [
      { text: `${number} `, weight: "semibold", size: body, tone: "number" },
      { text: statement.text, weight: cell.main ? "semibold" : "regular", size: body, tone: "text" },
    ];
    const aside = asideText(this.#outline.map, statement, this.#known.voices, this.words);
    if (aside !== "") spans.push({ text: ` ${aside}`, weight: "italic", size: small, tone: "muted" });
    return spans;
  }

  /** "→ 2" at the head of a panel: where the reasoning goes on. A tone of "link …" makes it lead there. */
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
        { text, weight: "semibold", size, tone: LINK + target },
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
  #reference(cell: Cell, statement: Statement, number: number): Copy {
    const { body, leading: factor } = this.#metrics;
    const { tag, mark } = revisedReference(cell, statement, this.#metrics, this.revisionWords);
    const lead = `${this.words.see} ${number}${this.#elsewhere(statement.id)} `;
    const leading = Math.round(body * leadingOf(lead + statement.text) * factor * 100) / 100;
    const set = (words: string): Paragraph =>
      this.#type.paragraph(
        [
          ...tag,
          { text: lead, weight: "semibold", size: body, tone: "number", ...mark },
          { text: words, weight: "italic", size: body, tone: "muted", ...mark },
        ],
        this.direction,
      );
    const short = this.#type.paragraph(
      [...tag, { text: lead.trimEnd(), weight: "semibold", size: body, tone: "number", ...mark }],
      this.direction,
    );
    const starts = firstWords(statement.text);
    return {
      direction: this.direction,
      leading,
      size: body,
      // It stands on one line, however narrow the column.
      minWidth: short.maxWidth,
      maxWidth: short.maxWidth,
      ...(tag.length > 0 || mark.mark !== undefined ? { marked: true } : {}),
      height: () => leading,
      lines(width) {
        for (const start of starts) {
          const paragraph = set(start);
          if (paragraph.maxWidth <= width) return paragraph.lines(Infinity);
        }
        return short.lines(Math.max(width, short.maxWidth));
      },
    };
  }
}

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
