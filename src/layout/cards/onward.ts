import { unbroken } from "../../outline/attribution.ts";
import { figureWord } from "../../outline/labels.ts";
import { rivalsOf, usesOf } from "../../outline/relations.ts";
import type { Uses } from "../../outline/relations.ts";
import { partKey } from "../../outline/outline.ts";
import type { Cell, Outline } from "../../outline/outline.ts";
import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import { commaOf, proseFor, semicolonOf } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { onGround } from "./on-ground.ts";

/** A statement that is named by its number, and the figure where what is meant stands, if that is another one. */
interface Place {
  readonly id: StatementId;
  readonly figure: number | undefined;
}

/** What is said of places: "reply to 12", with the words before and behind them. */
interface Said {
  readonly lead: string;
  readonly places: readonly Place[];
  readonly tail?: string;
  /** Whether there are more places, which are told elsewhere. */
  readonly goesOn?: boolean;
}

/** The words that lead from a statement to what stands in other places: what it supports, and where its reasons go on. */
export class Onward {
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #size: number;
  readonly #uses: Uses;
  /** By cell: the inferences that lead to it in the drawing, by index. */
  readonly #drawn = new Map<string, Set<number>>();
  /** By statement: what it leads to. Its head is repeated where its reasons go on. */
  readonly #leadsTo = new Map<StatementId, readonly Said[]>();

  /** `size`: of the type, px. */
  constructor(outline: Outline, words: Words, size: number) {
    this.#outline = outline;
    this.#words = words;
    this.#size = size;
    this.#uses = usesIn(outline.map);
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
  uses({ statement, kind, main }: Cell): Span[] {
    if (main || kind === "rest") return [];
    let said = this.#leadsTo.get(statement);
    if (said === undefined) this.#leadsTo.set(statement, (said = this.#saidOf(statement)));
    return this.#told(kind === "full" ? said : said.map(shortened));
  }

  #saidOf(statement: StatementId): readonly Said[] {
    const { map, numbers } = this.#outline;
    const { supports, opposes, questions } = this.#words;
    const uses = this.#uses.uses.get(statement) ?? [];
    const stepOf = ({ target }: Inference) =>
      target.kind === "undercut" ? map.inferences[target.inference] : undefined;
    // What questions an objection answers it.
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

  /** "more reasons: 20–24; 37 (Figure 2)" at a statement that is not drawn with all that leads to it. */
  reasons({ id, statement, kind }: Cell): Span[] {
    if (kind !== "full" || this.#outline.place?.overview === true) return [];
    const here = this.#drawn.get(id);
    const away = (this.#uses.reasons.get(statement) ?? []).filter(({ index }) => here?.has(index) !== true);
    if (away.length === 0) return [];
    const { moreReasons, moreObjections, colon = ": " } = this.#words;
    const places = (which: readonly Inference[]) =>
      which.map((inference): Place => ({
        id: this.#firstOf(inference),
        figure: this.#inOther(this.#outline.place?.figureOfStep.get(inference.index)),
      }));
    const isReason = ({ target }: Inference) => target.kind === "support";
    return this.#told(
      [
        { lead: `${moreReasons}${colon}`, places: places(away.filter(isReason)) },
        { lead: `${moreObjections}${colon}`, places: places(away.filter((one) => !isReason(one))) },
      ],
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
      ...this.#told([{ lead: "", places }]),
    ];
  }

  /** "Figure 2" behind a claim of an overview: where it stands with its reasons. */
  inFull(id: StatementId): Span[] {
    const figure = this.#outline.place?.figureOf.get(id);
    if (figure === undefined) return [];
    return [
      { text: " ", weight: "regular", size: this.#size, tone: "muted" },
      { text: this.#figure(figure), weight: "semibold", size: this.#size, tone: "number", link: id },
    ];
  }

  /** "… (continued, Figure 2)" behind a part of a text that goes on in another place. */
  rest(cell: Cell, statement: Statement): Span[] {
    if (!isCutShort(cell, statement)) return [];
    const part = { from: cell.part!.to, to: statement.text.length };
    const figure = this.#inOther(this.#outline.place?.figureOfPart.get(partKey(statement.id, part)));
    const where = figure === undefined ? "" : `${commaOf(this.#words)}${this.#figure(figure)}`;
    return [
      { text: ` … (${this.#words.continued}${where})`, weight: "italic", size: this.#size, tone: "muted" },
    ];
  }

  /** "8", or "8 (Figure 1), continued" where the text began in another place. */
  numbered({ statement, kind }: Cell): string {
    return kind === "rest" ? this.continued(statement) : this.#number(statement);
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

  readonly #number = (id: StatementId) => `${this.#outline.numbers.get(id)!}`;

  /** "Figure 2" where a statement is drawn in full in another figure. */
  #elsewhere(id: StatementId): string | undefined {
    const { figure } = this.#placeOf(id);
    return figure === undefined ? undefined : this.#figure(figure);
  }

  readonly #figure = (figure: number) => `${figureWord(this.#outline, this.#words)}${NBSP}${figure}`;

  #placeOf(id: StatementId): Place {
    return { id, figure: this.#inOther(this.#outline.place?.figureOf.get(id)) };
  }

  #inOther(figure: number | undefined): number | undefined {
    return figure === this.#outline.place?.figure ? undefined : figure;
  }

  /** The first premise that is drawn there: such premises have consecutive numbers, and those only referred to lower ones. */
  #firstOf({ from }: Inference): StatementId {
    const numberOf = (id: StatementId) => this.#outline.numbers.get(id) ?? 0;
    const [last, ...before] = from.toSorted((a, b) => numberOf(b) - numberOf(a));
    return before.reduce((first, id) => (numberOf(id) === numberOf(first) - 1 ? id : first), last!);
  }

  /** What is said of places, those of one figure together. `inRuns`: of many places the first and the last. */
  #told(said: readonly Said[], inRuns = false): Span[] {
    const spans: Span[] = [];
    const semicolon = semicolonOf(this.#words);
    const word = (text: string) => spans.push({ text, weight: "italic", size: this.#size, tone: "muted" });
    const number = ({ id }: Place) =>
      spans.push({
        text: `${this.#outline.numbers.get(id)}`,
        weight: "semibold",
        size: this.#size,
        tone: "number",
        link: id,
      });
    for (const { lead, places, tail = "", goesOn = false } of said) {
      if (places.length === 0) continue;
      // The number stays with the word before it.
      const start = lead === "" ? NBSP : " ";
      word((spans.length === 0 ? start : semicolon) + lead.replace(/ $/u, NBSP));
      const figures = [
        undefined,
        ...new Set(places.map(({ figure }) => figure ?? 0).filter((one) => one > 0)),
      ];
      let isLater = false;
      for (const figure of figures) {
        const own = places.filter((one) => one.figure === figure);
        if (own.length === 0) continue;
        if (isLater) word(semicolon);
        isLater = true;
        this.#runsOf(own, inRuns).forEach((run, index) => {
          if (index > 0) word(commaOf(this.#words));
          number(run[0]!);
          if (run.length > 1) {
            word("–");
            number(run.at(-1)!);
          }
        });
        if (figure !== undefined) word(`${NBSP}(${this.#figure(figure)})`);
      }
      if (goesOn) word(`${commaOf(this.#words)}…`);
      if (tail !== "") word(tail);
    }
    return spans;
  }

  /** In their order; more than a few with consecutive numbers stand together, all others alone. */
  #runsOf(places: readonly Place[], inRuns: boolean): readonly (readonly Place[])[] {
    const numberOf = ({ id }: Place) => this.#outline.numbers.get(id) ?? 0;
    const runs: Place[][] = [];
    for (const place of places) {
      const last = runs.at(-1)?.at(-1);
      if (inRuns && last !== undefined && numberOf(place) === numberOf(last) + 1) runs.at(-1)!.push(place);
      else runs.push([place]);
    }
    return runs.flatMap((run) => (run.length > MOST_TOLD ? [run] : run.map((one) => [one])));
  }
}

/** Whether the text of a statement goes on in another place. */
export const isCutShort = ({ part }: Cell, { text }: Statement): boolean =>
  part !== undefined && part.to < text.length;

/** Places with consecutive numbers beyond which only the first and the last are told. */
const MOST_TOLD = 2;

/** Of places that are told again and again, the first ones: a list for each of thousands would be drawn without end. */
const MOST_REPEATED = 24;
const shortened = (said: Said): Said =>
  said.places.length <= MOST_REPEATED
    ? said
    : { ...said, places: said.places.slice(0, MOST_REPEATED), goesOn: true };

/** Where a number stands in a turn of phrase. */
const SLOT = "\0";
const NBSP = "\u00a0";

/** A map that is divided over figures is asked hundreds of times. */
const known = new WeakMap<ArgumentMap, Uses>();

function usesIn(map: ArgumentMap): Uses {
  const uses = known.get(map) ?? usesOf(map);
  known.set(map, uses);
  return uses;
}
