import { MOST_STEPS } from "../../../language/index.ts";
import { labelTextOf } from "../../../outline/labels.ts";
import type { ArgumentMap, Inference, StatementId } from "../../../model/map.ts";
import { isStatementId } from "../../../model/ids.ts";
import { outline } from "../../../outline/build.ts";
import { mainsOf } from "../../../outline/views.ts";

/** The names of statements and steps in reports of verdicts: their numbers in the figure. */
export class NamesOf {
  readonly map: ArgumentMap;
  readonly numbers: ReadonlyMap<StatementId, number>;
  /** What a map is about, unless somebody asks about something else. */
  readonly claim: StatementId | undefined;
  /** The conclusions that nothing else rests on, that one first. */
  readonly claims: readonly StatementId[];
  readonly #texts: ReadonlyMap<StatementId, string>;

  constructor(map: ArgumentMap) {
    const whole = outline(map);
    this.map = map;
    this.numbers = whole.numbers;
    this.claims = [...new Set([...whole.main.slice(0, 1), ...mainsOf(whole)])];
    this.claim = this.claims[0];
    this.#texts = new Map(map.statements.map((one) => [one.id, labelTextOf(one)]));
  }

  number = (id: StatementId): string => String(this.numbers.get(id) ?? id);

  /** Its id; a premise in place has none. */
  id = (id: StatementId): string => (isStatementId(id) ? id : "–");

  text = (id: StatementId): string => this.#texts.get(id) ?? "";

  /** The same for a column that others follow: a short form is cut as well, if it is not short. */
  label = (id: StatementId): string => labelTextOf({ text: this.text(id), short: undefined });

  /** "2 + 3 → 1"; an objection has a barred sign, and one to a step the step in brackets: "4 ⊣ (2 + 3 → 1)". */
  step({ from, target }: Inference): string {
    const premises = (ids: readonly StatementId[]) => ids.map(this.number).join(" + ");
    let name = premises(from);
    let depth = 0;
    let to = target;
    for (; to.kind === "undercut" && depth < MOST_STEPS; depth += 1) {
      const step = this.map.inferences[to.inference]!;
      name += ` ⊣ (${premises(step.from)}`;
      to = step.target;
    }
    if (to.kind === "undercut") name += " ⊣ …";
    else name += ` ${to.kind === "support" ? "→" : "⊣"} ${this.number(to.statement)}`;
    return name + ")".repeat(depth);
  }

  /** Says which of several conclusions is meant where none was named; empty if there is only one. */
  oneOf = (claims: readonly StatementId[]): string =>
    claims.length < 2
      ? ""
      : `This is about statement ${this.number(claims[0]!)}, one of ${claims.length} main conclusions; choose another with --claim.\n`;

  /** In the order of the figure. */
  inOrder = (ids: Iterable<StatementId>): StatementId[] =>
    [...ids].toSorted((a, b) => (this.numbers.get(a) ?? 0) - (this.numbers.get(b) ?? 0));
}
