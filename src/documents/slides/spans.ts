import type { Annotation } from "../../annotations/annotation.ts";
import { shownPieces, stepTags } from "../../annotations/resolve.ts";
import { labelSpans, pieceSpans } from "../../layout/cards/annotated.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { rivalsText } from "../../outline/attribution.ts";
import { labelTextOf, thoughtOf } from "../../outline/labels.ts";
import { unended } from "../../model/sentences.ts";
import type { Block, Outline } from "../../outline/outline.ts";
import {
  commaOf,
  documentWordsFor,
  dotted,
  introduced,
  listed,
  proseFor,
  quoted,
  saidOf,
  wordsFor,
} from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { BriefSpans } from "../brief/spans.ts";
import { statementsOf } from "../../model/walk.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import { reasonOf } from "../worksheet/reasons.ts";

/** Steps; more are only counted. */
const MOST_NAMED = 8;
/** Characters. */
const SENTENCE = 72;

/** How what was shown is called: by a whole thought, or by a few words. */
export type InShort = "thought" | "label";

export interface SpanLook {
  readonly outline: Outline;
  readonly annotation: Annotation;
  /** Whether this slide or an earlier one shows a statement. */
  readonly isShown: (id: StatementId) => boolean;
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
    this.#statements = statementsOf(look.outline.map);
  }

  statement = (id: StatementId): Statement => this.#statements.get(id)!;

  /** "8 China cannot let Russia lose the war.", in bold. */
  claim(
    id: StatementId,
    size: number,
    words: "text" | "label",
    judged: "by-label" | "by-note" = "by-label",
  ): Span[] {
    const statement = this.statement(id);
    const like = { weight: "semibold", size, tone: "main" } as const;
    const text =
      words === "label"
        ? [{ ...like, text: this.#label(id) }]
        : pieceSpans(shownPieces(statement, this.#look.annotation), like);
    const tags = judged === "by-note" ? [] : this.#tags(id);
    return [...tags, this.#brief.number(statement, size), { ...like, text: " " }, ...text];
  }

  /** Who says a claim and where, and what it does in a step that was shown: "supports 3: There is no third way". */
  claimNotes(id: StatementId, onward: Inference | undefined): Span[] {
    const on = onward === undefined ? "" : this.#bearing(onward);
    const aside = this.#brief.asideOf(this.statement(id), false);
    const text = dotted([aside, this.#rivals(id), this.#outdone(id), on]);
    return this.#brief.aside(text, this.statement(id));
  }

  /** "supports 3: There is no third way", "reply to 48: Beijing gives no support" */
  #bearing({ target }: Inference): string {
    const { map, numbers } = this.#look.outline;
    const words = wordsFor(map.lang);
    const step = target.kind === "undercut" ? map.inferences[target.inference]! : undefined;
    const on = target.kind === "undercut" ? step!.target : target;
    if (step !== undefined && on.kind !== "support") {
      const prose = proseFor(map.lang);
      const lead = prose.reply(
        listed(
          step.from.flatMap((id) => numbers.get(id) ?? []),
          prose,
        ),
      );
      return introduced(lead, step.from.map((id) => this.#sentence(id)).join(commaOf(words)), words);
    }
    const does = { support: words.supports, attack: words.opposes, undercut: words.questions };
    const goal = on.kind === "undercut" ? "" : on.statement;
    return introduced(`${does[target.kind]} ${numbers.get(goal)}`, this.#sentence(goal), words);
  }

  /** A premise of a step: in full where it is shown first, else what it is called. */
  premise(id: StatementId, joined: boolean, again: boolean): Span[] {
    const { outline, annotation, body } = this.#look;
    const statement = this.statement(id);
    const lead = [...(joined ? this.#brief.join(wordsFor(outline.map.lang).and) : []), ...this.#tags(id)];
    if (again) {
      const known = {
        statement,
        text: this.#bracketed(id, this.#label(id)),
        isClaim: true,
        below: [],
        because: [],
        against: [],
      };
      return [...lead, ...this.#brief.said(known, body)];
    }
    const like = {
      weight: outline.main.includes(id) ? "semibold" : "regular",
      size: body,
      tone: "text",
    } as const;
    const aside = dotted([this.#brief.asideOf(statement, false), this.#rivals(id)]);
    return [
      ...lead,
      this.#brief.number(statement, body),
      { ...like, text: statement.unstated ? " [" : " " },
      ...pieceSpans(shownPieces(statement, annotation), like),
      ...(statement.unstated ? [{ ...like, text: "]" }] : []),
      ...this.#brief.aside(aside === "" ? "" : ` ${aside}`, statement),
    ];
  }

  /** A step that was shown before: its sign and its premises in short. */
  shortly({ cells, role }: Block, words: InShort): Span[] {
    const { small, outline } = this.#look;
    const { and, but, because } = wordsFor(outline.map.lang);
    const sign = role === "support" ? because : but;
    const like = { size: small, tone: "muted" };
    return cells.flatMap(({ statement }, index): Span[] => [
      { ...like, weight: "semibold", text: `${index > 0 ? and : sign} ` },
      {
        ...like,
        weight: "regular",
        text: `${outline.numbers.get(statement)}\u00a0${this.#bracketed(statement, this.#inShort(statement, words))} `,
      },
    ]);
  }

  /** "more reasons: 2 + 3, 5", of steps that there is no room for; how many, if these are too many to name. */
  away(reasons: readonly Block[], objections: readonly Block[], before: number): Span[] {
    const { outline, small } = this.#look;
    const { lang } = outline.map;
    const words = wordsFor(lang);
    const count = reasons.length + objections.length + before;
    const formulas = (blocks: readonly Block[]) =>
      blocks
        .map(({ cells }) => cells.map(({ statement }) => outline.numbers.get(statement)).join(" + "))
        .join(commaOf(words));
    const parts =
      before > 0 || count > MOST_NAMED
        ? [documentWordsFor(lang).moreReasons(count)]
        : [
            ...(reasons.length > 0 ? [introduced(words.moreReasons, formulas(reasons), words)] : []),
            ...(objections.length > 0 ? [introduced(words.moreObjections, formulas(objections), words)] : []),
          ];
    return parts.length === 0 ? [] : [{ text: dotted(parts), weight: "italic", size: small, tone: "muted" }];
  }

  /** "because · by analogy"; of an objection, "but" to stand on a dark ground, and what kind it is. */
  sign({ inference, role }: Block): { readonly but: Span | undefined; readonly kind: readonly Span[] } {
    const { annotation, outline, small } = this.#look;
    const tags = labelSpans(stepTags(annotation, inference), small);
    if (role === "support") return { but: undefined, kind: [...tags, this.#brief.sign(inference, "words")] };
    const words = wordsFor(outline.map.lang);
    const kind = [role === "undercut" ? words.undercut : "", this.#brief.kind(inference, "words")];
    const text = dotted(kind);
    return {
      but: { text: words.but, weight: "semibold", size: small, tone: "objection-header" },
      kind: [
        ...tags,
        ...(text === "" ? [] : [{ text, weight: "italic", size: small, tone: "muted" } as const]),
      ],
    };
  }

  /** "1 holds, thanks to 2", "6 fails, because no reason is left": at the end all claims say what they come to in one form. */
  outcome(id: StatementId): Span[] {
    const { outline, small } = this.#look;
    const text = saidOf(this.#verdict(id) ?? "holds", 1, String(outline.numbers.get(id)), outline.map.lang);
    const why = reasonOf(outline, explainedVerdicts(outline.map).explainer, id);
    const told = why === undefined ? text : `${text}${commaOf(wordsFor(outline.map.lang))}${why}`;
    return [{ text: told, weight: "italic", size: small, tone: "muted" }];
  }

  /** What a claim says for itself, where it does not hold for what a rival has: no step below it shows that. */
  #outdone(id: StatementId): string {
    const { outline } = this.#look;
    if (this.#verdict(id) === undefined) return "";
    const { explainer } = explainedVerdicts(outline.map);
    const why = explainer.statement(id);
    const isOutdone = why !== undefined && "by" in why && why.by?.rival !== undefined;
    return isOutdone ? (reasonOf(outline, explainer, id) ?? "") : "";
  }

  /** What is said of a statement by now, unless it holds. */
  #verdict(id: StatementId): "fails" | "open" | undefined {
    const tags = this.#look.annotation.statements.get(id)?.tags ?? [];
    return (["fails", "open"] as const).find((one) => tags.some(({ kind }) => kind === one));
  }

  /** By their words: nobody remembers the numbers of slides. */
  #rivals(id: StatementId): string {
    const { map, numbers } = this.#look.outline;
    const prose = proseFor(map.lang);
    const nameOf = (rival: StatementId) =>
      `${quoted(this.#sentence(rival).replace(/ …$/u, "\u00a0…"), prose)}\u00a0(${numbers.get(rival)})`;
    return rivalsText(this.#look.outline, id, nameOf, this.#look.isShown);
  }

  #tags = (id: StatementId): Span[] =>
    labelSpans(this.#look.annotation.statements.get(id)?.tags ?? [], this.#look.small);

  /** A whole sentence reads better than a label, where it is not long. */
  #sentence(id: StatementId): string {
    const { text } = this.statement(id);
    const instead = this.#look.annotation.statements.get(id)?.instead;
    return instead === undefined && text.length <= SENTENCE ? unended(text) : this.#label(id);
  }

  /** What nobody says stands in brackets, in short too. */
  #bracketed = (id: StatementId, text: string): string => (this.statement(id).unstated ? `[${text}]` : text);

  #inShort(id: StatementId, words: InShort): string {
    if (words === "label") return this.#label(id);
    return this.#look.annotation.statements.get(id)?.instead ?? thoughtOf(this.statement(id));
  }

  #label = (id: StatementId): string =>
    this.#look.annotation.statements.get(id)?.instead ?? labelTextOf(this.statement(id));
}
