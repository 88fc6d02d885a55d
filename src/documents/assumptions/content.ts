import { listed, proseFor, verdictWordsFor, wordsFor } from "../../language/index.ts";
import type { VerdictWords, Words } from "../../language/index.ts";
import type { ArgumentMap, Inference, Statement, StatementId } from "../../model/map.ts";
import type { TableCell, TableSection, WordTable } from "../../model/table.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import { mainsOf } from "../../outline/views.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { hangsOn, turns } from "../../reason/hangs-on.ts";
import type { HangsOn, PremiseTurn } from "../../reason/hangs-on.ts";
import type { StepVerdict, Verdict, Verdicts } from "../../reason/argument.ts";

/** As many other statements that would change are named. */
const MOST_NAMED = 6;
/** As many sets of premises. */
const MOST_SETS = 12;
/** In a map of more premises than this, only what becomes of the conclusion is found out. */
const MOST_PREMISES = 1_500;

const SHARES = [0.05, 0.4, 0.11, 0.17, 0.12, 0.15];

/** What an argument takes for granted, premise by premise; first what its conclusion hangs on. */
export function assumptionsIn(whole: Outline): WordTable {
  const { map } = whole;
  const words = verdictWordsFor(map.lang);
  const drawn = wordsFor(map.lang);
  const claim = whole.main[0] ?? mainsOf(whole)[0];
  const found = claim === undefined ? undefined : hangsOn(map, claim);
  const number = (id: StatementId | undefined) => String(whole.numbers.get(id ?? "") ?? "–");
  const teller = found === undefined ? undefined : new Teller(whole, found, words, drawn);
  const [decisive, others] = [true, false].map((wanted) =>
    (teller?.inOrder() ?? []).filter((one) => turns(found!, one) === wanted),
  );
  const sections: TableSection[] = [
    { title: words.decisive, rows: decisive!.map((one) => teller!.row(one)) },
    { title: words.others, rows: others!.map((one) => teller!.row(one)) },
  ].filter(({ rows }) => rows.length > 0);
  const now = found === undefined ? "" : `${number(claim)} ${words[found.verdict]}`;
  return {
    lang: map.lang,
    title: map.title === undefined ? words.assumptions : `${words.assumptions}: ${map.title}`,
    intro: [
      words.reading.replace("{}", number(claim)),
      ...(claim === undefined
        ? []
        : [`${words.verdictNow.replace("{}", now)} ${map.statements.find(({ id }) => id === claim)!.text}`]),
    ],
    heads: ["", drawn.premise, words.stance, words.ifFails, words.attackedBy, words.yourView].map(
      (head, column) => (column === 1 ? `${head} · ${words.saidBy}` : head),
    ),
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
    const aside = asideText(this.#map, statement, this.#voices, this.#drawn);
    const verdict = this.#now.statements.get(one.id)!;
    return [
      { text: this.#number(one.id) },
      { text: statement.text, ...(aside === "" ? {} : { aside }) },
      {
        text: this.#words[one.stance],
        ...(verdict === "holds" || verdict === stanceVerdict[one.stance]
          ? {}
          : { aside: this.#words[verdict] }),
      },
      this.#ifFails(one),
      { text: (this.#attacks.get(one.id) ?? []).map((attack) => this.#attack(attack)).join(", ") },
      { text: "" },
    ];
  }

  /** "1 fails", and what else changes below it. */
  #ifFails({ id, stance, verdicts }: PremiseTurn): TableCell {
    const { claim, verdict } = this.#found;
    const isOpen = verdicts.denied === verdict && verdicts.open !== verdict;
    const becomes = (its: Verdict) => `${this.#number(claim)} ${this.#words[its]}`;
    const own = isOpen
      ? `${this.#words.open}: ${becomes(verdicts.open)}`
      : verdicts.denied === verdict
        ? this.#words.nothing
        : becomes(verdicts.denied);
    if (stance === "denied" || this.#found.premises.length > MOST_PREMISES) return { text: own };
    const then = verdictsOf(this.#map, { stances: new Map([[id, "denied"]]), undercut: new Set() });
    const changed = [...then.statements]
      .filter(([other, its]) => other !== id && other !== claim && this.#now.statements.get(other) !== its)
      .map(([other]) => other)
      .toSorted((a, b) => (this.#outline.numbers.get(a) ?? 0) - (this.#outline.numbers.get(b) ?? 0));
    if (changed.length === 0) return { text: own };
    const kept = verdicts.denied === verdict && !isOpen ? becomes(verdict) : own;
    const named = changed.slice(0, MOST_NAMED).map((other) => this.#becomes(other, then));
    return { text: kept, aside: `${named.join(", ")}${changed.length > MOST_NAMED ? ", …" : ""}` };
  }

  #becomes = (id: StatementId, { statements }: Verdicts) =>
    `${this.#number(id)} ${this.#words[statements.get(id)!]}`;

  /** "46", or "46 (does not apply)" */
  #attack({ index, from }: Inference): string {
    const verdict: StepVerdict = this.#now.steps[index]!;
    const said = { applies: "", out: ` (${this.#words.out})`, open: ` (${this.#words.open})` }[verdict];
    return `${from.map(this.#number).join(" + ")}${said}`;
  }

  sets(): string[] {
    const { sets, complete, claim } = this.#found;
    if (sets.length === 0) return [];
    const prose = proseFor(this.#map.lang);
    const told = sets
      .slice(0, MOST_SETS)
      .map(
        ({ premises, verdict }) =>
          `${listed(premises.map(this.#number), prose)} (${this.#number(claim)} ${this.#words[verdict]})`,
      );
    const more = !complete || sets.length > MOST_SETS ? "; …" : "";
    return [`${this.#words.together} ${told.join("; ")}${more}`];
  }

  #number = (id: StatementId) => String(this.#outline.numbers.get(id) ?? "–");
}

const stanceVerdict = { granted: "holds", open: "open", denied: "fails" } as const;
