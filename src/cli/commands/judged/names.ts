import { labelTextOf } from "../../../outline/labels.ts";
import type { ArgumentMap, Inference, StatementId } from "../../../model/map.ts";
import { isStatementId } from "../../../model/ids.ts";
import { outline } from "../../../outline/build.ts";
import { MOST_STEPS } from "../../../language/index.ts";
import { mainsOf } from "../../../outline/views.ts";

/** What the things of a map are called where verdicts are told: by their numbers in the figure. */
export class NamesOf {
  readonly map: ArgumentMap;
  readonly numbers: ReadonlyMap<StatementId, number>;
  /** What a map is about, unless somebody asks about something else. */
  readonly claim: StatementId | undefined;
  readonly #texts: ReadonlyMap<StatementId, string>;

  constructor(map: ArgumentMap) {
    const whole = outline(map);
    this.map = map;
    this.numbers = whole.numbers;
    this.claim = whole.main[0] ?? mainsOf(whole)[0];
    this.#texts = new Map(map.statements.map((one) => [one.id, labelTextOf(one)]));
  }

  number = (id: StatementId): string => String(this.numbers.get(id) ?? id);

  /** Its id; a premise in place has none. */
  id = (id: StatementId): string => (isStatementId(id) ? id : "–");

  text = (id: StatementId): string => this.#texts.get(id) ?? "";

  /** "2 + 3 → 1"; an objection has a barred sign. Of steps that question each other, maybe in a circle, some are told. */
  step(one: Inference, most = MOST_STEPS): string {
    const premises = one.from.map(this.number).join(" + ");
    const { target } = one;
    if (target.kind !== "undercut")
      return `${premises} ${target.kind === "support" ? "→" : "⊣"} ${this.number(target.statement)}`;
    const aim = most > 1 ? this.step(this.map.inferences[target.inference]!, most - 1) : "…";
    return `${premises} ⊣ (${aim})`;
  }

  /** In the order of the figure. */
  inOrder = (ids: Iterable<StatementId>): StatementId[] =>
    [...ids].toSorted((a, b) => (this.numbers.get(a) ?? 0) - (this.numbers.get(b) ?? 0));
}
