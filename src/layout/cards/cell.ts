import { UNANNOTATED } from "../../annotations/annotation.ts";
import type { Annotation, Note, Writing } from "../../annotations/annotation.ts";
import { cellNote, isMarked } from "../../annotations/resolve.ts";
import type { CellNote } from "../../annotations/resolve.ts";
import { shownOutline } from "../../annotations/shown.ts";
import type { Statement, StatementId } from "../../model/map.ts";
import { isLongLine, labelTextOf, largeClaims } from "../../outline/labels.ts";
import { anonymous, asideParts, asideText, gapBefore, isSaid } from "../../outline/attribution.ts";
import type { Cell, Outline, Step } from "../../outline/outline.ts";
import { OUTSIDE, frameOf, statementTypes } from "./frame.ts";
import type { Frame, Rank, StatementType } from "./frame.ts";
import type { CellRow, OnwardRow } from "./nesting.ts";
import { rowKey } from "./row-key.ts";
import { NBSP, introduced, commaOf, directionOf, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { leadingOf } from "../../text/scripts.ts";
import type { Breaking, Hyphenation, Span, Typesetter } from "../../text/typesetter.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { LETTER, onPaper, roomToWrite, WRITABLE, WRITING } from "./blanks/blank.ts";
import type { Blank } from "./blanks/blank.ts";
import { knownOf } from "./known.ts";
import type { Known } from "./known.ts";
import { isCutShort, Onward } from "./onward.ts";
import { apart } from "./places.ts";
import { labelSpans, pieceSpans, struck, tied, titleSpans } from "./annotated.ts";
import type { Like } from "./annotated.ts";
import { SignSpans } from "./sign-spans.ts";
import { shapedText, withEndRoom } from "./shaped-text.ts";
import type { ShapedText } from "./shaped-text.ts";
import { roomForStrips } from "./strips.ts";

export interface ShapedCell extends ShapedText {
  readonly cell: Cell;
  readonly statement: Statement;
  readonly number: number;
  readonly frame: Frame;
  readonly note: CellNote;
  /** Of a statement drawn in full whose words are left to be written. */
  readonly blank?: Blank;
}

/** Sets the texts of a map: each is measured once, and broken into lines as often as the search for a fit needs. */
export class CellTypesetter {
  readonly words: Words;
  /** The claims that are set larger than all others. */
  readonly main: ReadonlySet<StatementId>;
  readonly #typeOf: Readonly<Record<Rank, StatementType>>;
  readonly #line: ReadonlySet<StatementId>;
  readonly direction: "ltr" | "rtl";
  readonly annotation: Annotation;
  readonly outline: Outline;
  readonly #type: Typesetter;
  readonly #metrics: Metrics;
  readonly #known: Known;
  /** What is told where a statement is only referred to. */
  readonly #told: Known["statements"];
  readonly #onPaper: (mm: number) => number;
  readonly #onward: Onward;
  readonly #signs: SignSpans;

  /**
   * `writtenAt`: the type of statements, pt, at which lines to write on are far enough apart; `isBoxed`: every statement has
   * a box of its own, without a row above it that says where the main line goes on.
   */
  constructor(
    outline: Outline,
    type: Typesetter,
    metrics: Metrics,
    annotation: Annotation = UNANNOTATED,
    writtenAt = WRITABLE,
    isBoxed = false,
  ) {
    this.words = wordsFor(outline.map.lang);
    this.main = largeClaims(outline);
    this.#typeOf = statementTypes(metrics, isLongLine(outline));
    this.#line = new Set(outline.main);
    this.annotation = annotation;
    this.direction = directionOf(outline.map.lang);
    this.outline = outline;
    this.#type = type;
    this.#metrics = metrics;
    this.#known = knownOf(outline.map);
    const shown = shownOutline(outline, annotation);
    this.#told = knownOf(shown.map).statements;
    this.#onPaper = (mm) => onPaper(mm, metrics, writtenAt);
    this.#onward = new Onward(shown, this.words, metrics.small, isBoxed);
    this.#signs = new SignSpans(outline, this.words, annotation, this.#known.voices, metrics.small);
  }

  shaped(spans: readonly Span[], how: Breaking = "balanced"): ShapedText {
    const text = spans.map((span) => span.text).join("");
    const size = Math.max(...spans.map((span) => span.size));
    const leading = Math.round(size * leadingOf(text) * this.#metrics.leading * 100) / 100;
    const paragraph = this.#type.paragraph(spans, this.direction, this.#hyphenation(how));
    return shapedText(paragraph, leading, size, this.direction, how);
  }

  /** Long words are hyphenated in narrow lines of running text. English words are short enough to need none. */
  #hyphenation(how: Breaking): Hyphenation | undefined {
    const { lang } = this.outline.map;
    return how === "balanced" || /^en\b/iu.test(lang) ? undefined : { lang, below: measureOf(HYPHENATED) };
  }

  /** The title of a panel or of the figure, the sign of an inference: with what an annotation says about it. */
  title(text: string, like: Like, note: Note | undefined): ShapedText {
    return this.shaped(titleSpans(text, note, like, this.#metrics.small));
  }

  /** The sign of an inference on a line of its own. */
  sign(block: Step): ShapedText {
    return this.shaped(this.#signs.alone(block));
  }

  /** The row of a step where what questions it arrives. */
  questioned(): ShapedText {
    return this.shaped(this.#signs.questioned());
  }

  /** All that the words of a row depend on, in outlines of one map that stand in one place. */
  keyOf(row: CellRow): string {
    const isLarge = this.main.has(row.cell.statement);
    return rowKey(row, { isLarge, drawnAt: (id) => this.#onward.drawnAt(id) });
  }

  /** A statement in its row, after the sign of the inference that it is the first premise of. */
  row({ cell, block, premise, signed, onto, heads }: CellRow): ShapedCell {
    const statement = this.#known.statements.get(cell.statement)!;
    const number = this.outline.numbers.get(cell.statement)!;
    const note = cellNote(this.annotation, cell);
    const full = cell.kind === "full";
    const main = full && (cell.main || this.main.has(cell.statement));
    const before = signed ? this.#signs.of(block!, onto) : premise > 0 ? this.#signs.and(block!) : [];
    const rank = main ? (this.main.has(cell.statement) ? "large" : "end") : heads ? "head" : "body";
    const told = this.#told.get(cell.statement)!;
    const again = full ? undefined : this.#onward.again(cell, block, told);
    const spans =
      cell.kind === "reference"
        ? (again ?? this.#reference(note, told, cell, block))
        : this.#spans(this.#typeOf[rank], note, statement, cell);
    const isHead = cell.step !== undefined;
    const premises = block === undefined ? [] : this.#onward.premises(cell, block);
    const tail = apart(spans.at(-1), [
      // Where the use of a step follows, its premises come before that: they are not what it supports.
      isHead && again === undefined ? premises : [],
      (block === undefined || isHead) && again === undefined ? this.#onward.uses(cell) : [],
      this.#onward.rivals(cell),
      this.#onward.reasons(cell),
      isHead ? [] : premises,
      block === undefined ? [] : this.#onward.questions(cell, block),
      this.outline.place?.overview === true ? this.#onward.inFull(statement.id) : [],
    ]);
    const lead = [...before, ...spans.filter(({ tone }) => tone === "number").slice(0, 1)];
    spans.push(...tail);
    const isOnLine = full && this.#line.has(cell.statement);
    const hasLine = this.#line.size > 0;
    const frame =
      cell.kind === "reference"
        ? "reference"
        : frameOf(statement, { isEnd: full && cell.main, isOnLine, hasLine });
    const text = this.shaped([...before, ...spans], main ? "balanced" : "running");
    const blank = full && note.instead !== undefined ? this.#blank(statement, note, lead, tail) : undefined;
    const endRoom = cell.kind !== "reference" ? roomForStrips(statement.voices.length, this.#metrics) : 0;
    return {
      ...withEndRoom(blank === undefined ? text : roomToWrite(text, blank), endRoom),
      ...(blank === undefined ? {} : { blank }),
      cell,
      statement,
      number,
      note,
      frame,
    };
  }

  /** Lines to write on, between the sign and number before a statement and what stays of it as a clue. */
  #blank(statement: Statement, { writing }: CellNote, lead: readonly Span[], tail: readonly Span[]): Blank {
    const { map } = this.outline;
    const { body, small } = this.#metrics;
    const given: Writing = { ...GIVEN, room: statement.text };
    const { clues: kept, searched, room, narrowest = 0, letterOnly = false } = writing ?? given;
    const keeps = kept === "voices";
    const said = asideText(
      map,
      keeps ? statement : anonymous(map, statement),
      this.#known.voices,
      this.words,
    );
    const clues: Span[] = said === "" ? [] : [{ text: said, weight: "italic", size: small, tone: "muted" }];
    const asides = [...clues, ...tail];
    const isAsked = !keeps && isSaid(statement);
    const words: Span = { text: room, weight: "regular", size: body, tone: "text" };
    const asked = introduced(this.words.who, "", this.words).trimEnd();
    const who: Span = { text: asked, weight: "regular", size: small, tone: "muted" };
    const paragraph = (spans: readonly Span[]) => this.#type.paragraph(spans, this.direction);
    return {
      lead: paragraph(lead),
      aside: asides.length === 0 ? undefined : paragraph(asides),
      wanted: paragraph([words]).maxWidth,
      searched,
      distance: this.#onPaper(WRITING),
      narrowest: this.#onPaper(narrowest),
      letter: letterOnly ? this.#onPaper(LETTER) : undefined,
      who: isAsked ? paragraph([who]) : undefined,
    };
  }

  /** Of a text in parts, the voice and citation stand after the last one. */
  #spans(text: StatementType, note: CellNote, statement: Statement, cell: Cell): Span[] {
    const { small } = this.#metrics;
    const number = this.#onward.numbered(cell);
    const body = text.size;
    const attribution = { weight: "italic", size: small, tone: "muted" } as const;
    const numbered = { weight: "semibold", size: body, tone: "number" } as const;
    const marked = isMarked(note);
    const lead: Span[] = marked
      ? [
          ...note.labels.flatMap((tags) => labelSpans(tags, small)),
          { ...numbered, text: number },
          { ...text, text: NBSP },
        ]
      : [{ ...numbered, text: `${number}${NBSP}` }];
    const isOwn = statement.outside === undefined;
    const own = isOwn ? text : ({ ...attribution, size: body } as const);
    const words = isOwn
      ? statement.text.slice(cell.part?.from, cell.part?.to).trim()
      : labelTextOf(statement);
    const said =
      note.text === undefined
        ? [{ ...own, text: words, isolate: true } as const]
        : pieceSpans(note.text, own);
    const spans = [...lead, ...said, ...this.#onward.rest(cell, statement)];
    if (isCutShort(cell, statement)) return spans;
    if (note.attribution !== undefined) {
      const pieces = pieceSpans(note.attribution, attribution);
      return pieces.length === 0 ? spans : [...spans, { ...attribution, text: " " }, ...pieces];
    }
    const aside = asideParts(this.outline.map, statement, this.#known.voices, this.words);
    if (aside.length === 0) return spans;
    const { text: close, ties } = tied(aside, commaOf(this.words));
    if (isOwn) {
      const behindBlank = ties.map(([from, to]) => [from + 1, to + 1] as const);
      return [...spans, { ...attribution, text: gapBefore(aside) + close, ties: behindBlank }];
    }
    return [
      ...spans,
      { ...attribution, text: " " },
      { ...attribution, tone: "number", text: close, ties, link: OUTSIDE },
    ];
  }

  /**
   * "(see 8) Its label", and who says it. At the head of a tree its reasons go on: "8 (Figure 1), continued".
   */
  #reference(note: CellNote, statement: Statement, cell: Cell, block: Step | undefined): Span[] {
    const { small } = this.#metrics;
    const lead = this.#leadOf(cell, block);
    const voice = statement.voices.map((id) => this.#known.voices.get(id) ?? id).join(commaOf(this.words));
    const pointer: Span[] = [
      ...note.labels.flatMap((one) => labelSpans(one, small)),
      { text: `${lead}${NBSP}`, weight: "semibold", size: small, tone: "number" },
    ];
    const label = this.#label(statement);
    // A claim that is continued is the head of its card.
    const words: Span[] = [block === undefined ? { ...label, weight: this.#typeOf.head.weight } : label];
    if (voice !== "") words.push({ text: `${ASIDE}${voice}`, weight: "italic", size: small, tone: "muted" });
    return [...pointer, ...struck(words, note)];
  }

  #leadOf(cell: Cell, block: Step | undefined): string {
    const { statement } = cell;
    if (block === undefined) return this.#onward.continued(statement);
    return this.#onward.isLineEnd(cell, block)
      ? introduced(this.#onward.lineEnd(statement, "lineFrom"), "", this.words).trimEnd()
      : this.#onward.see(statement);
  }

  /** In one colour, whatever it stands for: that the main line goes on there is said by an arrow. */
  #label(statement: Statement): Span {
    const { body } = this.#metrics;
    return { text: labelTextOf(statement), weight: "italic", size: body, tone: "muted", isolate: true };
  }

  /** "to 8, Figure 1: Its label", above a claim of the main line that stands apart from the one that it leads to. */
  onward({ to }: OnwardRow): ShapedText {
    const { small } = this.#metrics;
    const text = introduced(this.#onward.lineEnd(to, "lineTo"), "", this.words).trimEnd() + NBSP;
    const pointer: Span = { text, weight: "semibold", size: small, tone: "number", link: to };
    const claim = this.#label(this.#told.get(to)!);
    return this.shaped([pointer, { ...claim, link: to }], "running");
  }
}

/** Between the label of a reference and who says it: in one style, the name would read as a part of the sentence. */
const ASIDE = " · ";

/** Lines of fewer characters may be hyphenated: all that are not wider than the measure to aim at. */
const HYPHENATED = 49;

const GIVEN = { clues: "voices", searched: false } as const;
