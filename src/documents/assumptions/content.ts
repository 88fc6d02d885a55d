import {
  capitalised,
  documentWordsFor,
  dotted,
  introduced,
  listed,
  proseFor,
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
import type { Outline } from "../../outline/outline.ts";
import { mainsOf } from "../../outline/views.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { hangsOn, turns } from "../../reason/hangs-on.ts";
import type { HangsOn, PremiseTurn } from "../../reason/hangs-on.ts";
import type { StepVerdict, Verdict, Verdicts } from "../../reason/argument.ts";

/** As many other statements that would change are named. */
const MOST_NAMED = 3;
/** As many sets of premises. */
const MOST_SETS = 12;
/** In a map of more premises than this, only what becomes of the conclusion is found out. */
const MOST_PREMISES = 1_500;

const SHARES = [0.05, 0.43, 0.13, 0.24, 0.15];

/** What an argument takes for granted, premise by premise; first what its conclusion hangs on. */
export function assumptionsIn(whole: Outline): WordTable {
  const { map } = whole;
  const words = verdictWordsFor(map.lang);
  const drawn = wordsFor(map.lang);
  const claim = whole.main[0] ?? mainsOf(whole)[0];
  const found = claim === undefined ? undefined : hangsOn(map, claim);
  const teller = found === undefined ? undefined : new Teller(whole, found, words, drawn);
  const [decisive, others] = [true, false].map((wanted) =>
    (teller?.inOrder() ?? []).filter((one) => turns(found!, one) === wanted),
  );
  const sections: TableSection[] = [
    { title: words.decisive, rows: decisive!.map((one) => teller!.row(one)) },
    { title: words.others, rows: others!.map((one) => teller!.row(one)) },
  ].filter(({ rows }) => rows.length > 0);
  return {
    lang: map.lang,
    title: map.title === undefined ? words.assumptions : introduced(words.assumptions, map.title, drawn),
    byline: byline(map, undefined, drawn),
    intro: [
      words.reading,
      ...(teller === undefined
        ? []
        : [
            sentences(
              [
                words.verdictNow.replace("{}", teller.conclusion(found!.verdict)),
                map.statements.find(({ id }) => id === claim)!.text,
              ],
              map.lang,
            ),
          ]),
    ],
    heads: [
      "",
      dotted([capitalised(drawn.premise), words.saidBy]),
      words.stance,
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
  readonly #words: VerdictWords;
  readonly #drawn: Words;
  readonly #now: Verdicts;
  readonly #voices: ReadonlyMap<string, string>;
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  readonly #attacks = new Map<StatementId, Inference[]>();

  constructor(outline: Outline, found: HangsOn, words: VerdictWords, drawn: Words) {
    const { map } = outline;
    this.#outline = outline;
    this.#map = map;
    this.#found = found;
    this.#words = words;
    this.#drawn = drawn;
    this.#now = verdictsOf(map);
    this.#voices = voiceNames(map);
    this.#statements = new Map(map.statements.map((one) => [one.id, one]));
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
    return this.#found.premises.toSorted((a, b) => rank(a) - rank(b));
  }

  row(one: PremiseTurn): readonly TableCell[] {
    const statement = this.#statements.get(one.id)!;
    const source = asideText(this.#map, statement, this.#voices, this.#drawn);
    const against = this.#against(one, this.#now.statements.get(one.id)!);
    return [
      { text: this.#number(one.id) },
      {
        text: statement.text,
        ...(source === "" ? {} : { aside: source }),
        ...(against === "" ? {} : { remark: against }),
      },
      { text: this.#words[one.stance] },
      this.#ifFails(one),
      { text: "" },
    ];
  }

  /** "conclusion 1 is open" */
  conclusion = (verdict: Verdict): string =>
    this.#said(this.#words.theConclusion.replace("{}", this.#number(this.#found.claim)), verdict);

  #said = (name: string, verdict: Verdict): string => this.#words.said[verdict].replace("{}", name);

  /** "9 fails: but 11 Counts at the doors found few": what becomes of a premise that is spoken against. */
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
    const { verdict } = this.#found;
    const { verdicts } = one;
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
    const [first, ...others] = [...own, ...named, ...rest];
    return first === undefined
      ? { text: this.#words.nothing }
      : { text: first, ...(others.length === 0 ? {} : { aside: others.join(semicolonOf(this.#drawn)) }) };
  }

  /** Other statements than the conclusion whose verdict changes if a premise fails, and what it becomes; as in the figure. */
  #alsoChanged({ id, stance }: PremiseTurn): readonly (readonly [StatementId, Verdict])[] {
    const { claim, premises } = this.#found;
    if (stance === "denied" || premises.length > MOST_PREMISES) return [];
    const then = verdictsOf(this.#map, { stances: new Map([[id, "denied"]]), undercut: new Set() });
    const place = (other: StatementId) => this.#outline.numbers.get(other) ?? 0;
    return [...then.statements]
      .filter(([other, its]) => other !== id && other !== claim && this.#now.statements.get(other) !== its)
      .toSorted(([a], [b]) => place(a) - place(b));
  }

  /** "48 is open: Beijing gives Russia no direct military support" */
  #becomes = ([id, verdict]: readonly [StatementId, Verdict]) =>
    introduced(this.#said(this.#number(id), verdict), this.#label(id), this.#drawn);

  /** "but 46 The label", or "but 46 The label (does not apply)" */
  #attack({ index, from }: Inference): string {
    const verdict: StepVerdict = this.#now.steps[index]!;
    const said = { applies: "", out: ` (${this.#words.out})`, open: ` (${this.#words.open})` }[verdict];
    const named = from.map((id) => `${this.#number(id)} ${thoughtOf(this.#statements.get(id)!)}`);
    return `${this.#drawn.but} ${named.join(` ${this.#drawn.and} `)}${said}`;
  }

  #label = (id: StatementId) => labelTextOf(this.#statements.get(id)!);

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
    return [`${this.#words.together} ${[...told, ...more].join(semicolonOf(this.#drawn))}`];
  }

  #number = (id: StatementId) => String(this.#outline.numbers.get(id) ?? "–");
}

const stanceVerdict = { granted: "holds", open: "open", denied: "fails" } as const;

/** Which of two lists of numbers comes first. */
const firstApart = (a: readonly number[], b: readonly number[]): number =>
  a.map((number, index) => number - (b[index] ?? 0)).find((apart) => apart !== 0) ?? 0;
