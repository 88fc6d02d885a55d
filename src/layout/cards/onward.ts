import { unbroken } from "../../outline/attribution.ts";
import { rivalsOf, targetStatement, usesOf } from "../../outline/relations.ts";
import type { Uses } from "../../outline/relations.ts";
import { isLineEnd, lineLinks } from "../../outline/main-line.ts";
import type { LineLinks } from "../../outline/main-line.ts";
import { partKey } from "../../outline/outline.ts";
import type { Cell, Outline, Step } from "../../outline/outline.ts";
import { oncePer } from "../../model/once-per.ts";
import type { Inference, Statement, StatementId } from "../../model/map.ts";
import { briefly } from "../../model/number-runs.ts";
import { NBSP, commaOf, listed, proseFor, standingAlone } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { onGround } from "./on-ground.ts";
import { Places } from "./places.ts";
import type { Place, Said } from "./places.ts";

/** The words that lead from a statement to what stands in other places: what it supports, and where its reasons go on. */
export class Onward {
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #size: number;
  readonly #uses: Uses;
  readonly #places: Places;
  readonly #links: LineLinks;
  readonly #isBoxed: boolean;
  /** By cell: the inferences that lead to it in the drawing, by index. */
  readonly #drawn = new Map<string, Set<number>>();
  /** By statement: what it leads to. Its head is repeated where its reasons go on. */
  readonly #leadsTo = new Map<StatementId, readonly Said[]>();

  /** `size`: of the type, px; `isBoxed`: see `CellTypesetter`. */
  constructor(outline: Outline, words: Words, size: number, isBoxed = false) {
    this.#outline = outline;
    this.#words = words;
    this.#size = size;
    this.#places = new Places(outline, words, size);
    this.#uses = usesIn(outline.map);
    this.#links = lineLinks(outline);
    this.#isBoxed = isBoxed;
    for (const { inference, target } of outline.panels.flatMap(({ blocks }) => blocks)) {
      const own = this.#drawn.get(target.id);
      if (own === undefined) this.#drawn.set(target.id, new Set([inference.index]));
      else own.add(inference.index);
    }
  }

  /** The inferences that lead to a cell in the drawing. */
  drawnAt(cell: string): string {
    return [...(this.#drawn.get(cell) ?? [])].join();
  }

  /** "supports 28; 47 (Figure 2); speaks against 30; reply to 12" at the head of a tree. */
  uses({ statement, kind, main, step }: Cell): Span[] {
    if (main || kind === "rest") return [];
    if (step !== undefined) return this.#places.told(this.#saidOf([step.inference]));
    let said = this.#leadsTo.get(statement);
    if (said === undefined) this.#leadsTo.set(statement, (said = this.#saidOf(this.#usesOf(statement))));
    return this.#places.told(kind === "full" ? said : said.map(shortened));
  }

  /** The inferences that a statement is a premise of, apart from the one by which the main line goes on from it. */
  #usesOf(id: StatementId): readonly Inference[] {
    const to = this.#isBoxed ? undefined : this.#links.get(id);
    return (this.#uses.uses.get(id) ?? []).filter(
      ({ target }) => to === undefined || target.kind !== "support" || target.statement !== to,
    );
  }

  /** What these inferences do. */
  #saidOf(uses: readonly Inference[]): readonly Said[] {
    const { map, numbers } = this.#outline;
    const { supports, opposes, questions } = this.#words;
    const stepOf = ({ target }: Inference) =>
      target.kind === "undercut" ? map.inferences[target.inference] : undefined;
    // An objection to an objection is a reply to it.
    const isReply = (one: Inference) => (stepOf(one)?.target.kind ?? "support") !== "support";
    const there = (all: readonly (StatementId | undefined)[]) =>
      [...new Set(all)].flatMap((one) => (one !== undefined && numbers.has(one) ? [this.#placeOf(one)] : []));
    const aims = (kind: Inference["target"]["kind"]) =>
      there(
        uses
          .filter((one) => one.target.kind === kind && !isReply(one))
          .map(({ index }) => this.#uses.targets[index]),
      );
    const [before = "", after = ""] = proseFor(map.lang).reply(SLOT).split(SLOT);
    return [
      { lead: `${supports}${NBSP}`, places: aims("support") },
      { lead: `${opposes}${NBSP}`, places: aims("attack") },
      { lead: `${questions}${NBSP}`, places: aims("undercut") },
      // All replies to an objection name the same premises.
      shortened({
        lead: before.replace(/ $/u, NBSP),
        places: there(uses.filter(isReply).flatMap((one) => stepOf(one)!.from)),
        tail: after,
      }),
    ];
  }

  /** "more reasons: 20–24 (Figure 1); 37 (Figure 2)" at a statement that is not drawn with all that leads to it. */
  reasons({ id, statement, kind }: Cell): Span[] {
    if (kind !== "full" || this.#outline.place?.overview === true) return [];
    const here = this.#drawn.get(id);
    const away = (this.#uses.reasons.get(statement) ?? []).filter(({ index }) => here?.has(index) !== true);
    if (away.length === 0) return [];
    const { moreReasons, moreObjections, colon = ": " } = this.#words;
    const isReason = ({ target }: Inference) => target.kind === "support";
    return this.#places.told(
      [
        { lead: `${moreReasons}${colon}`, places: this.#placesOf(away.filter(isReason)) },
        { lead: `${moreObjections}${colon}`, places: this.#placesOf(away.filter((one) => !isReason(one))) },
      ],
      true,
    );
  }

  /** "and 31–60 (Figure 2)" behind a premise, if the next ones of its step stand in another place. */
  premises({ statement }: Cell, { inference: { from }, cells, parted }: Step): Span[] {
    const at = from.indexOf(statement);
    if (parted === undefined || at < 0) return [];
    const here = new Set(cells.map((cell) => cell.statement));
    const after = from.slice(at + 1);
    const end = after.findIndex((id) => here.has(id));
    const away = end < 0 ? after : after.slice(0, end);
    return this.#places.told(
      [{ lead: `${this.#words.and}${NBSP}`, places: away.map((id) => this.#placeOf(id)) }],
      true,
    );
  }

  /** "the step to 3 is questioned by 10 Its label (Figure 2)" behind the last premise of a step that is not drawn with all that questions it. */
  questions({ id }: Cell, step: Step): Span[] {
    const isSaid = step.cells.at(-1)!.id === id && step.parted !== "further";
    if (!isSaid || this.#outline.place?.overview === true) return [];
    const here = this.#drawn.get(step.id);
    const away = (this.#uses.undercuts.get(step.inference.index) ?? []).filter(
      ({ index }) => here?.has(index) !== true,
    );
    // In the box of a single premise, "this step" would be read as that.
    const to = targetStatement(this.#outline.map, step.inference);
    const said = this.#words.questionedBy.replace("{to}", String(this.#outline.numbers.get(to ?? "") ?? "…"));
    const [lead = "", tail = ""] = said.split("{}");
    return this.#places.told(
      [{ lead, places: this.#placesOf(away), tail, isNamed: away.length === 1 }],
      true,
    );
  }

  /** "rivals 6, 11": of these and the statement at most one can hold. */
  rivals({ statement, kind }: Cell): Span[] {
    const { map, numbers } = this.#outline;
    const others = kind === "full" ? rivalsOf(map, statement).filter((id) => numbers.has(id)) : [];
    if (others.length === 0) return [];
    const like = { weight: "semibold", size: this.#size, tone: "main" } as const;
    const gap: Span = { text: " ", weight: "regular", size: this.#size, tone: "text" };
    const places = others.map((id) => this.#placeOf(id));
    return [
      gap,
      ...onGround([{ ...like, text: this.#words.rivals, isolate: true }], "rivals"),
      ...this.#places.told([{ lead: "", places }]),
    ];
  }

  /** "Figure 2" after a claim of an overview: where it stands with its reasons. */
  inFull(id: StatementId): Span[] {
    const figure = this.#outline.place?.figureOf.get(id);
    if (figure === undefined) return [];
    return [
      { text: " ", weight: "regular", size: this.#size, tone: "muted" },
      { text: this.#places.figure(figure), weight: "semibold", size: this.#size, tone: "number", link: id },
    ];
  }

  /** "… (continued, Figure 2)" after a part of a text that goes on in another place. */
  rest(cell: Cell, statement: Statement): Span[] {
    if (!isCutShort(cell, statement)) return [];
    const part = { from: cell.part!.to, to: statement.text.length };
    const figure = this.#inOther(this.#outline.place?.figureOfPart.get(partKey(statement.id, part)));
    const where = figure === undefined ? "" : `${commaOf(this.#words)}${this.#places.figure(figure)}`;
    return [
      { text: ` … (${this.#words.continued}${where})`, weight: "italic", size: this.#size, tone: "muted" },
    ];
  }

  /** "8", or "8 (Figure 1), continued" where the text began in another place. */
  numbered({ statement, kind }: Cell): string {
    return kind === "rest" ? this.continued(statement) : this.#number(statement);
  }

  /** "· the step from 2–5 to 1", where a step stands again for what questions it, and its first premise has no words to know it by. */
  again({ step: head }: Cell, step: Step | undefined, { short }: Statement): Span[] | undefined {
    if (head === undefined || step === undefined || short !== this.#words.there) return undefined;
    const { from, target } = step.inference;
    if (target.kind === "undercut") return undefined;
    const prose = proseFor(this.#outline.map.lang);
    const numbers = from.map((id) => this.#outline.numbers.get(id)!).toSorted((a, b) => a - b);
    const said = target.kind === "support" ? prose.step : prose.stepAgainst;
    const text = standingAlone(said(listed(briefly(numbers), prose), this.#number(target.statement)), prose);
    return [{ text: `·${NBSP}${text}`, weight: "italic", size: this.#size, tone: "muted" }];
  }

  /** "8 (Figure 1), continued" */
  continued(id: StatementId): string {
    const figure = this.#elsewhere(id);
    const where = figure === undefined ? "" : ` (${figure})`;
    return `${this.#number(id)}${where}${commaOf(this.#words)}${this.#words.continued}`;
  }

  /** "(see 8, Figure 1)" */
  see(id: StatementId): string {
    const figure = this.#elsewhere(id);
    const where = figure === undefined ? "" : commaOf(this.#words) + figure;
    return unbroken(`(${this.#words.see}${NBSP}${this.#number(id)}${where})`);
  }

  /** "from 37, Figure 2" where the main line goes on, and "to 8, Figure 1" where it came from. */
  lineEnd(id: StatementId, way: "lineFrom" | "lineTo"): string {
    const figure = this.#elsewhere(id);
    const where = figure === undefined ? "" : commaOf(this.#words) + figure;
    return unbroken(this.#words[way].replace("{}", `${this.#number(id)}${where}`));
  }

  /** Whether a cell of a step refers to where the main line goes on. */
  isLineEnd(cell: Cell, step: Step): boolean {
    return isLineEnd(cell, step, this.#links);
  }

  readonly #number = (id: StatementId) => `${this.#outline.numbers.get(id)!}`;

  /** "Figure 2" where a statement is drawn in full in another figure. */
  #elsewhere(id: StatementId): string | undefined {
    const { figure } = this.#placeOf(id);
    return figure === undefined ? undefined : this.#places.figure(figure);
  }

  /** Where inferences are drawn, by their first premises. */
  #placesOf(inferences: readonly Inference[]): readonly Place[] {
    return inferences.map((inference) => ({
      id: this.#outline.firsts.get(inference.index)!,
      figure: this.#inOther(this.#outline.place?.figureOfStep.get(inference.index)),
    }));
  }

  #placeOf(id: StatementId): Place {
    return { id, figure: this.#inOther(this.#outline.place?.figureOf.get(id)) };
  }

  #inOther(figure: number | undefined): number | undefined {
    return figure === this.#outline.place?.figure ? undefined : figure;
  }
}

/** Whether the text of a statement goes on in another place. */
export const isCutShort = ({ part }: Cell, { text }: Statement): boolean =>
  part !== undefined && part.to < text.length;

/** Of places that are named again and again, only this many: the lists of a map with thousands would have no end. */
const MOST_REPEATED = 24;
const shortened = (said: Said): Said =>
  said.places.length <= MOST_REPEATED
    ? said
    : { ...said, places: said.places.slice(0, MOST_REPEATED), goesOn: true };

/** Where a number stands in a turn of phrase. */
const SLOT = "\0";
const usesIn = oncePer(usesOf);
