import { NBSP, commaOf, semicolonOf } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { StatementId } from "../../model/map.ts";
import { figureWord, labelTextOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Span } from "../../text/typesetter.ts";

/** A statement that is named by its number, and the figure where what is meant stands, if that is another one. */
export interface Place {
  readonly id: StatementId;
  readonly figure: number | undefined;
}

/** What is said of places: "reply to 12", with the words before and after them. */
export interface Said {
  readonly lead: string;
  readonly places: readonly Place[];
  readonly tail?: string;
  /** Whether the statements are named by their labels too. */
  readonly isNamed?: boolean;
  /** Whether there are more places, which are told elsewhere. */
  readonly goesOn?: boolean;
}

/** Names statements by their numbers, with the figures where they stand. */
export class Places {
  readonly #outline: Outline;
  readonly #words: Words;
  readonly #size: number;

  /** `size`: of the type, px. */
  constructor(outline: Outline, words: Words, size: number) {
    this.#outline = outline;
    this.#words = words;
    this.#size = size;
  }

  /** "Figure 2" */
  figure(figure: number): string {
    return `${figureWord(this.#outline, this.#words)}${NBSP}${figure}`;
  }

  /** What is said about places, those of one figure together, those of this one first. `inRuns`: of many places the first and the last. */
  told(said: readonly Said[], inRuns = false): Span[] {
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
    for (const { lead, places, tail = "", isNamed = false, goesOn = false } of said) {
      if (places.length === 0) continue;
      // The number stays with the word before it.
      const start = lead === "" ? NBSP : " ";
      word((spans.length === 0 ? start : semicolon) + lead.replace(/ $/u, NBSP));
      // What stands in this figure comes first, and needs no name of a figure.
      const here = this.#outline.place?.figure;
      const orderOf = (figure: number | undefined) => (figure === here ? 0 : (figure ?? 0));
      const figures = [...new Set(places.map(({ figure }) => figure ?? here))].toSorted(
        (one, other) => orderOf(one) - orderOf(other),
      );
      let isLater = false;
      for (const figure of figures) {
        const own = places.filter((one) => (one.figure ?? here) === figure);
        if (isLater) word(semicolon);
        isLater = true;
        this.#runsOf(own, inRuns).forEach((run, index) => {
          if (index > 0) word(commaOf(this.#words));
          number(run[0]!);
          if (run.length > 1) {
            word("–");
            number(run.at(-1)!);
          }
          if (isNamed) word(`${NBSP}${this.#labelOf(run[0]!.id)}`);
        });
        if (figure !== undefined && figure !== here) word(`${NBSP}(${this.figure(figure)})`);
      }
      if (goesOn) word(`${commaOf(this.#words)}…`);
      if (tail !== "") word(tail);
    }
    return spans;
  }

  #labelOf(id: StatementId): string {
    return labelTextOf(this.#outline.map.statements.find((one) => one.id === id)!);
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

/** Remarks one after the other, with a dot between those that would otherwise read as one. */
export function apart(before: Span | undefined, remarks: readonly (readonly Span[])[]): Span[] {
  const said: Span[] = [];
  for (const [first, ...rest] of remarks) {
    if (first === undefined) continue;
    const last = said.at(-1) ?? before;
    const runsOn = first.weight === "italic" && (last?.tone === "muted" || last?.tone === "number");
    said.push(runsOn ? { ...first, text: `${NBSP}·${first.text}`, dotted: true } : first, ...rest);
  }
  return said;
}

/** Places with consecutive numbers beyond which only the first and the last are told. */
const MOST_TOLD = 2;
