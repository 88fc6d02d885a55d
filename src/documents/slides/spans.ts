import type { Annotation } from "../../annotations/annotation.ts";
import { inferenceNote, shownPieces } from "../../annotations/resolve.ts";
import { labelSpans, pieceSpans } from "../../layout/cards/annotated.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { labelTextOf } from "../../outline/labels.ts";
import type { Block, Outline } from "../../outline/outline.ts";
import { targetStatement } from "../../outline/relations.ts";
import { introduced, wordsFor } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { BriefSpans } from "../brief/spans.ts";

/** Characters. */
const SENTENCE = 72;

export interface SpanLook {
  readonly outline: Outline;
  readonly annotation: Annotation;
  /** px; of body text, and of the smallest. */
  readonly body: number;
  readonly small: number;
}

/** What slides say of statements and steps, in words of their sizes. */
export class SlideSpans {
  readonly #look: SpanLook;
  readonly #brief: BriefSpans;
  readonly #statements: ReadonlyMap<StatementId, Statement>;

  constructor(look: SpanLook) {
    this.#look = look;
    this.#brief = new BriefSpans(look.outline, undefined, look.small);
    this.#statements = new Map(look.outline.map.statements.map((one) => [one.id, one]));
  }

  statement = (id: StatementId): Statement => this.#statements.get(id)!;

  /** "8 China cannot let Russia lose the war.", in bold. */
  claim(id: StatementId, size: number, words: "text" | "label"): Span[] {
    const statement = this.statement(id);
    const like = { weight: "semibold", size, tone: "main" } as const;
    const text =
      words === "label"
        ? [{ ...like, text: this.#label(id) }]
        : pieceSpans(shownPieces(statement, this.#look.annotation), like);
    return [...this.#tags(id), this.#brief.number(statement, size), { ...like, text: " " }, ...text];
  }

  /** Who says a claim and where, and what it does in a step that was shown: "supports 3: There is no third way". */
  claimNotes(id: StatementId, onward: Inference | undefined): Span[] {
    const { outline, small } = this.#look;
    const words = wordsFor(outline.map.lang);
    const goal = onward === undefined ? undefined : targetStatement(outline.map, onward);
    const does = { support: words.supports, attack: words.opposes, undercut: words.questions };
    const on =
      onward === undefined || goal === undefined
        ? ""
        : introduced(`${does[onward.target.kind]} ${outline.numbers.get(goal)}`, this.#sentence(goal), words);
    const aside = this.#brief.asideOf(this.statement(id), false);
    const text = [aside, on].filter((part) => part !== "").join(" · ");
    return text === "" ? [] : [{ text, weight: "italic", size: small, tone: "muted" }];
  }

  /** A premise of a step: in full where it is shown first, else what it is called. */
  premise(id: StatementId, joined: boolean, again: boolean): Span[] {
    const { outline, annotation, body, small } = this.#look;
    const statement = this.statement(id);
    const lead = [...(joined ? this.#brief.join(wordsFor(outline.map.lang).and) : []), ...this.#tags(id)];
    if (again) {
      const known = { statement, text: this.#label(id), isClaim: true, below: [], because: [] };
      return [...lead, ...this.#brief.said(known, body)];
    }
    const like = {
      weight: outline.main.includes(id) ? "semibold" : "regular",
      size: body,
      tone: "text",
    } as const;
    const [open, close] = statement.unstated ? ["[", "]"] : ["", ""];
    const aside = this.#brief.asideOf(statement, false);
    return [
      ...lead,
      this.#brief.number(statement, body),
      { ...like, text: ` ${open}` },
      ...pieceSpans(shownPieces(statement, annotation), like),
      ...(close === "" ? [] : [{ ...like, text: close }]),
      ...(aside === "" ? [] : [{ text: ` ${aside}`, weight: "italic", size: small, tone: "muted" } as const]),
    ];
  }

  /** A step that was shown before: its sign and its premises in short. */
  shortly({ cells, role }: Block): Span[] {
    const { small, outline } = this.#look;
    const { and, but, because } = wordsFor(outline.map.lang);
    const sign = role === "support" ? because : but;
    const like = { size: small, tone: "muted" };
    return cells.flatMap(({ statement }, index): Span[] => [
      { ...like, weight: "semibold", text: `${index > 0 ? and : sign} ` },
      { ...like, weight: "regular", text: `${outline.numbers.get(statement)} ${this.#sentence(statement)} ` },
    ]);
  }

  /** "because · by analogy"; of an objection, "but" to stand on a dark ground, and what kind it is. */
  sign({ inference, role }: Block): { readonly but: Span | undefined; readonly kind: readonly Span[] } {
    const { annotation, outline, small } = this.#look;
    const tags = labelSpans(inferenceNote(annotation, inference).tags, small);
    if (role === "support") return { but: undefined, kind: [...tags, this.#brief.sign(inference)] };
    const words = wordsFor(outline.map.lang);
    const kind = [role === "undercut" ? words.undercut : "", this.#brief.kind(inference)];
    const text = kind.filter((part) => part !== "").join(" · ");
    return {
      but: { text: words.but, weight: "semibold", size: small, tone: "objection-header" },
      kind: [
        ...tags,
        ...(text === "" ? [] : [{ text, weight: "italic", size: small, tone: "muted" } as const]),
      ],
    };
  }

  #tags = (id: StatementId): Span[] =>
    labelSpans(this.#look.annotation.statements.get(id)?.tags ?? [], this.#look.small);

  /** A whole sentence reads better than a label, where it is not long. */
  #sentence(id: StatementId): string {
    const { text } = this.statement(id);
    const instead = this.#look.annotation.statements.get(id)?.instead;
    return instead === undefined && text.length <= SENTENCE ? text.replace(/\.$/u, "") : this.#label(id);
  }

  #label = (id: StatementId): string =>
    this.#look.annotation.statements.get(id)?.instead ?? labelTextOf(this.statement(id));
}
