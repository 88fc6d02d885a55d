import {
  capitalised,
  documentWordsFor,
  dotted,
  introduced,
  listed,
  proseFor,
  quoted,
  semicolonOf,
  sentences,
  verdictWordsFor,
  wordsFor,
} from "../../language/index.ts";
import type { VerdictWords, Words } from "../../language/index.ts";
import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import type { TableCell, TableSection, WordTable } from "../../model/table.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { byline } from "../../outline/byline.ts";
import { labelTextOf, thoughtOf } from "../../outline/labels.ts";
import { unended } from "../../model/sentences.ts";
import type { Outline } from "../../outline/outline.ts";
import { mainsOf } from "../../outline/views.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { fallsWith, hangsOn } from "../../reason/hangs-on.ts";
import type { HangsOn, PremiseTurn } from "../../reason/hangs-on.ts";
import type { StepVerdict, Verdict, Verdicts } from "../../reason/argument.ts";
import { statementsOf } from "../../model/walk.ts";

/** The most other statements that are named because their verdict would change. */
const MOST_NAMED = 3;
/** The most sets of premises that are listed. */
const MOST_SETS = 12;
/** Where premises times statements are more than this, only the verdicts of conclusions are worked out. */
const MOST_VERDICTS = 5_000_000;

/** The most conclusions that are reported on. */
const MOST_CONCLUSIONS = 12;

/** Shares of the width; the last column is left blank to write in. */
const SHARES = [0.05, 0.34, 0.13, 0.23, 0.25];

/** What an argument takes for granted, premise by premise; first what its conclusion depends on. */
export function assumptionsIn(whole: Outline): WordTable {
  const { map } = whole;
  const words = verdictWordsFor(map.lang);
  const drawn = wordsFor(map.lang);
  const conclusions = [...new Set([...whole.main.slice(0, 1), ...mainsOf(whole)])];
  const [claim] = conclusions;
  const found = claim === undefined ? undefined : hangsOn(map, claim);
  const teller = found === undefined ? undefined : new Teller(whole, found, conclusions, words, drawn);
  const [decisive, others] = [true, false].map((wanted) =>
    (teller?.inOrder() ?? []).filter((one) => fallsWith(found!, one) === wanted),
  );
  const sections: TableSection[] = [
    { title: teller?.about(words.decisive) ?? "", rows: decisive!.map((one) => teller!.row(one)) },
    { title: teller?.about(words.others) ?? "", rows: others!.map((one) => teller!.row(one)) },
  ].filter(({ rows }) => rows.length > 0);
  return {
    lang: map.lang,
    title: map.title === undefined ? words.assumptions : introduced(words.assumptions, map.title, drawn),
    byline: byline(map, undefined, drawn),
    intro: [
      sentences([words.reading, words.readingOfConclusions, words.readingOfFailing], map.lang),
      ...(teller === undefined ? [] : [teller.now(conclusions)]),
    ],
    heads: [
      "",
      dotted([capitalised(drawn.premise), words.saidBy]),
      words.takenAs,
      words.ifFails,
      words.yourView,
    ],
    shares: SHARES,
    sections,
    notes: teller?.sets() ?? [],
  };
}

class Teller {
  readonly #outline: Outline;
  readonly #map: ArgumentMap;
  readonly #found: HangsOn;
  readonly #conclusions: ReadonlySet<StatementId>;
  readonly #words: VerdictWords;
  readonly #drawn: Words;
  readonly #now: Verdicts;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  readonly #attacks = new Map<StatementId, Inference[]>();

  constructor(
    outline: Outline,
    found: HangsOn,
    conclusions: readonly StatementId[],
    words: VerdictWords,
    drawn: Words,
  ) {
    const { map } = outline;
    this.#outline = outline;
    this.#map = map;
    this.#found = found;
    this.#conclusions = new Set(conclusions);
    this.#words = words;
    this.#drawn = drawn;
    this.#now = verdictsOf(map);
    this.#voices = voiceNames(map);
    this.#statements = statementsOf(map);
    for (const inference of map.inferences) {
      const { target } = inference;
      if (target.kind !== "attack") continue;
      this.#attacks.set(target.statement, [...(this.#attacks.get(target.statement) ?? []), inference]);
    }
  }

  /** Unstated premises first, as nobody has looked at them; then as in the figure. */
  inOrder(): readonly PremiseTurn[] {
    const rank = ({ id }: PremiseTurn) =>
      (this.#statements.get(id)!.unstated ? 0 : 1e6) + (this.#outline.numbers.get(id) ?? 0);
    const { tried, untried, verdict } = this.#found;
    const same = { granted: verdict, open: verdict, denied: verdict };
    const others = untried.premises.map((id) => ({
      id,
      stance: this.#statements.get(id)!.stance ?? "granted",
      verdicts: same,
    }));
    return [...tried.premises, ...others].toSorted((a, b) => rank(a) - rank(b));
  }

  row(one: PremiseTurn): readonly TableCell[] {
    const statement = this.#statements.get(one.id)!;
    const source = asideText(this.#map, { ...statement, stance: undefined }, this.#voices, this.#drawn);
    const against = this.#against(one, this.#now.statements.get(one.id)!);
    return [
      { text: this.#number(one.id) },
      {
        text: statement.text,
        ...(source === "" ? {} : { aside: source }),
        ...(against === "" ? {} : { remark: against }),
      },
      { text: this.#words.taken[one.stance] },
      this.#ifFails(one),
      { text: "" },
    ];
  }

  /** "conclusion 1 is open" */
  conclusion = (verdict: Verdict): string => this.#said(this.#name(this.#found.claim), verdict);

  /** What is said of the conclusion that the page is about, with its number. */
  about = (template: string): string => template.replace("{}", this.#name(this.#found.claim));

  /** "As the map stands, conclusion 1 “Tweety can fly” holds; conclusion 9 “Tweety sings” is open." */
  now(conclusions: readonly StatementId[]): string {
    const told = conclusions.slice(0, MOST_CONCLUSIONS).map((id) => {
      return this.#becomes([id, this.#now.statements.get(id)!]);
    });
    const more = conclusions.length - told.length;
    const rest = more === 0 ? [] : [documentWordsFor(this.#map.lang).moreClaims(more)];
    return this.#words.verdictNow.replace("{}", () => [...told, ...rest].join(semicolonOf(this.#drawn)));
  }

  /** "conclusion 1", or "9" of any other statement. */
  #name(id: StatementId): string {
    const number = this.#number(id);
    return this.#conclusions.has(id) ? this.#words.theConclusion.replace("{}", number) : number;
  }

  /** Its words in quotation marks, so that a verdict is never read as a part of them. */
  #quoted(id: StatementId, text: string): string {
    // A number stays on one line with the words that it stands for.
    return `${this.#name(id)}\u00a0${quoted(text, proseFor(this.#map.lang))}`;
  }

  #said = (name: string, verdict: Verdict): string => this.#words.said[verdict].replace("{}", () => name);

  /** "9 fails: but 11 Counts at the doors found few": the verdict of a premise that has objections. */
  #against({ id, stance }: PremiseTurn, verdict: Verdict): string {
    const attacks = (this.#attacks.get(id) ?? [])
      .map((attack) => this.#attack(attack))
      .join(semicolonOf(this.#drawn));
    if (verdict === stanceVerdict[stance]) return attacks;
    const becomes = this.#said(this.#number(id), verdict);
    return attacks === "" ? becomes : introduced(becomes, attacks, this.#drawn);
  }

  /** "conclusion 1 fails", and what else changes below it. */
  #ifFails(one: PremiseTurn): TableCell {
    const { verdict, untried } = this.#found;
    const { verdicts } = one;
    if (untried.premises.includes(one.id)) return { text: "…" };
    const own =
      verdicts.denied !== verdict
        ? [capitalised(this.conclusion(verdicts.denied))]
        : verdicts.open !== verdict
          ? [capitalised(introduced(this.#words.ifOpen, this.conclusion(verdicts.open), this.#drawn))]
          : [];
    const changed = this.#alsoChanged(one);
    const named = changed.slice(0, MOST_NAMED).map(this.#becomes);
    const more = changed.length - named.length;
    const rest = more === 0 ? [] : [documentWordsFor(this.#map.lang).moreClaims(more)];
    const [first, ...others] = [...own, ...named, ...rest].map((text, index) =>
      index === 0 ? capitalised(text) : text,
    );
    return first === undefined
      ? { text: capitalised(this.#words.nothing) }
      : { text: first, ...(others.length === 0 ? {} : { aside: others.join(semicolonOf(this.#drawn)) }) };
  }

  /** Other statements than the conclusion whose verdict changes if a premise fails, and what it becomes; as in the figure. */
  #alsoChanged({ id, stance }: PremiseTurn): readonly (readonly [StatementId, Verdict])[] {
    const { claim, tried } = this.#found;
    if (stance === "denied" || tried.premises.length * this.#map.statements.length > MOST_VERDICTS) return [];
    const then = verdictsOf(this.#map, { stances: new Map([[id, "denied"]]), undercut: new Set() });
    const place = (other: StatementId) => this.#outline.numbers.get(other) ?? 0;
    return [...then.statements]
      .filter(([other, its]) => other !== id && other !== claim && this.#now.statements.get(other) !== its)
      .toSorted(([a], [b]) => place(a) - place(b));
  }

  /** "48 “Beijing gives Russia no direct military support” is open" */
  #becomes = ([id, verdict]: readonly [StatementId, Verdict]) =>
    this.#said(this.#quoted(id, this.#told(this.#statements.get(id)!)), verdict);

  /** What the reader has before them: a short form that only the file has would name nothing on this page. */
  #told({ id, text, short }: Statement): string {
    const words = unended(text);
    if (this.#conclusions.has(id)) return words;
    const own = labelTextOf({ text, short: undefined });
    return own === words ? own : (short ?? own);
  }

  /** "but 46 The label", or "but 46 The label (does not apply)" */
  #attack({ index, from }: Inference): string {
    const verdict: StepVerdict = this.#now.steps[index]!;
    const said = { applies: "", out: ` (${this.#words.out})`, open: ` (${this.#words.open})` }[verdict];
    const named = from.map((id) => `${this.#number(id)} ${thoughtOf(this.#statements.get(id)!)}`);
    return `${this.#drawn.but} ${named.join(` ${this.#drawn.and} `)}${said}`;
  }

  sets(): string[] {
    const { sets, complete } = this.#found;
    if (sets.length === 0) return [];
    const prose = proseFor(this.#map.lang);
    const place = (id: StatementId) => this.#outline.numbers.get(id) ?? 0;
    const inOrder = sets
      .map(({ premises, verdict }) => ({ verdict, places: premises.map(place).toSorted((a, b) => a - b) }))
      .toSorted((a, b) => a.places.length - b.places.length || firstApart(a.places, b.places));
    const told = inOrder
      .slice(0, MOST_SETS)
      .map(({ places, verdict }) => `${listed(places, prose)} (${this.conclusion(verdict)})`);
    const more = !complete || sets.length > MOST_SETS ? ["…"] : [];
    return [
      `${capitalised(this.about(this.#words.together))} ${[...told, ...more].join(semicolonOf(this.#drawn))}`,
    ];
  }

  #number = (id: StatementId) => String(this.#outline.numbers.get(id) ?? "–");
}

const stanceVerdict = { granted: "holds", open: "open", denied: "fails" } as const;

/** Which of two lists of numbers comes first. */
const firstApart = (a: readonly number[], b: readonly number[]): number =>
  a.map((number, index) => number - (b[index] ?? 0)).find((apart) => apart !== 0) ?? 0;
