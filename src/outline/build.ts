import type { ArgumentMap, Inference, Statement, StatementId } from "../model/map.ts";
import { originOf, statementsOf } from "../model/walk.ts";
import { labelOf } from "./labels.ts";
import { headsOf, isThesis } from "./heads.ts";
import { mainLine } from "./main-line.ts";
import { add } from "../model/lists.ts";
import { arranged, inReadingOrder } from "./reading-order.ts";
import { homesOf, usesOf } from "./relations.ts";
import type { Uses } from "./relations.ts";
import { wordsFor } from "../language/index.ts";
import type { Block, Cell, Outline, Panel, Role } from "./outline.ts";

/** Numbers to use instead of those in reading order, and a line to show under the title. */
type ShownAs = Partial<Pick<Outline, "numbers" | "name">>;

/**
 * Puts the reasoning in reading order: depth first from the main conclusions, block by block. After each premise of an
 * inference, in the author's order, come the reasons for it and the objections to it, then the next premise, and after all
 * of them what undercuts the inference. A main line continues after everything else about the premises among which its claim
 * stands: its claim has a card of its own, while the rest may be nested.
 */
export function outline(map: ArgumentMap, shown: ShownAs = {}): Outline {
  const order = new ReadingOrder(map);
  const panels = panelOrder(map, order.homes, order.links).map((group) => order.panel(group));
  const { numbers, firsts, main } = order;
  return { map, numbers, firsts, main, panels, ...shown };
}

type Group = string | undefined;

/** An inference that is to be placed, and what it leads to. */
type Step = Pick<Block, "inference" | "target">;

/** A panel while it is built. */
interface Started {
  readonly group: Group;
  readonly heads: Cell[];
  readonly blocks: Block[];
  /** Statements that stand at the head of something, and so nowhere else in full. */
  readonly apart: ReadonlySet<StatementId>;
}

/** The walk over a map, and what it has placed so far. */
class ReadingOrder {
  readonly links: Uses;
  readonly homes: ReadonlyMap<StatementId, Group>;
  readonly main: readonly StatementId[];
  readonly numbers = new Map<StatementId, number>();
  readonly firsts = new Map<number, StatementId>();
  readonly #statements: ReadonlyMap<StatementId, Statement>;
  readonly #members = new Map<Group, Statement[]>();
  readonly #titles: ReadonlyMap<string, string>;
  readonly #words: ReturnType<typeof wordsFor>;
  readonly #placed = new Set<number>();
  readonly #drawn = new Set<StatementId>();
  readonly #line: ReadLine;

  constructor(map: ArgumentMap) {
    this.links = usesOf(map);
    this.homes = homesOf(map, this.links);
    const free = map.statements.filter(({ id, role }) => role === "conclusion" && !this.links.uses.has(id));
    this.main = mainLine(
      map,
      free.map(({ id }) => id),
    );
    this.#statements = statementsOf(map);
    for (const statement of map.statements) add(this.#members, this.homes.get(statement.id), statement);
    this.#titles = new Map(map.groups.map(({ id, title }) => [id, title]));
    this.#words = wordsFor(map.lang);
    this.#line = lineRead(map, this.main, this.links, this.homes);
  }

  panel(group: Group): Panel {
    const members = this.#members.get(group) ?? [];
    const own = headsOf(members, this.links, (inference) => this.#isIn(group, inference));
    const panel: Started = { group, heads: [], blocks: [], apart: new Set(own.map(({ id }) => id)) };
    // The main line begins the map.
    const first = own.filter(({ id }) => id === this.main[0]);
    const rest = own.filter((one) => !first.includes(one));
    for (const statement of [...first, ...rest]) this.#head(statement, panel);
    // Only circles of reasons that lead to nothing else are left.
    for (const statement of members) if (!this.#drawn.has(statement.id)) this.#head(statement, panel);
    const title = group === undefined ? undefined : this.#titles.get(group);
    const { along, named } = this.#line;
    const made = arranged({ group, title, heads: panel.heads, blocks: panel.blocks }, named);
    for (const { kind, statement } of inReadingOrder(made, along))
      if (kind === "full") this.numbers.set(statement, this.numbers.size + 1);
    return made;
  }

  #head(statement: Statement, panel: Started): void {
    this.#drawn.add(statement.id);
    const uses = this.links.uses.get(statement.id) ?? [];
    // A head that is used in this panel is a position in a ring, and nothing stands above it; what is used in another leads there.
    const main =
      isThesis(statement, this.links) ||
      (statement.role === "conclusion" && uses.every((use) => this.#isIn(panel.group, use)));
    const cell: Cell = { id: `h.${statement.id}`, statement: statement.id, kind: "full", main };
    panel.heads.push(cell);
    this.#descend(cell, panel);
  }

  /** Everything below a head, depth first, with an explicit stack: arguments can be thousands of steps deep. */
  #descend(head: Cell, panel: Started): void {
    const stack = this.#below([head]);
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      if (this.#placed.has(step.inference.index)) continue;
      const made = this.#block(step, panel);
      panel.blocks.push(made);
      for (const next of this.#below(made.cells, made)) stack.push(next);
    }
  }

  /** The inferences that lead to cells or to the inference whose premises they are, as a stack: the last one is taken first. */
  #below(cells: readonly Cell[], block?: Block): Step[] {
    const steps: Step[] = [];
    const last: Step[] = [];
    for (const { id, kind, statement } of cells) {
      if (kind === "reference") continue;
      for (const inference of this.#inferencesOf(statement))
        (this.#line.along.has(inference) ? last : steps).push({ inference, target: { kind: "cell", id } });
    }
    if (block !== undefined)
      for (const inference of this.links.undercuts.get(block.inference.index) ?? [])
        steps.push({ inference, target: { kind: "block", id: block.id } });
    return [...steps, ...last].toReversed();
  }

  /** Reasons, then objections; the author's order within each. */
  #inferencesOf(id: StatementId): readonly Inference[] {
    const all = (this.links.reasons.get(id) ?? []).filter(({ index }) => !this.#placed.has(index));
    return [...all.filter(isReason), ...all.filter((one) => !isReason(one))];
  }

  #block({ inference, target }: Step, panel: Started): Block {
    this.#placed.add(inference.index);
    const id = `b${inference.index}`;
    const premises = new Set(inference.from);
    const cells = shownIn(inference, premises, this.homes).map((statement, position): Cell => {
      const mentioned = !premises.has(statement);
      const full = !mentioned && this.#standsIn(inference, statement, panel);
      if (full) this.#drawn.add(statement);
      return {
        id: `${id}.${position}`,
        statement,
        kind: full ? "full" : "reference",
        main: false,
        premiseOf: originOf(inference),
        ...(mentioned ? { mentioned } : {}),
      };
    });
    const first = cells.find(({ kind }) => kind === "full")?.statement ?? inference.from[0];
    if (first !== undefined) this.firsts.set(inference.index, first);
    const role = roleOf(inference, this.#statements);
    return { id, inference, role, label: labelOf(inference, this.#words), target, cells };
  }

  /** Whether a premise is drawn in full in the block of this inference. */
  #standsIn(inference: Inference, premise: StatementId, { group, apart }: Started): boolean {
    if (this.#drawn.has(premise) || apart.has(premise) || this.homes.get(premise) !== group) return false;
    return !this.#line.kept.has(premise) || this.#line.along.has(inference);
  }

  #isIn(group: Group, { index }: Inference): boolean {
    const target = this.links.targets[index];
    return (target === undefined ? undefined : this.homes.get(target)) === group;
  }
}

/** The inferences by which a main line continues, and its claims, which are drawn in full there even if they are used earlier. */
interface ReadLine {
  readonly along: ReadonlySet<Inference>;
  readonly kept: ReadonlySet<StatementId>;
  /** `along` where the map names the line. */
  readonly named: ReadonlySet<Inference>;
}

/**
 * A page holds so many statements. On one page, what goes on in a card of its own is read after what stands in the card
 * itself; over several, a line that is found is better read early, so that it stands in the first figures.
 */
const ONE_PAGE = 60;

function lineRead(
  { main: named, statements }: ArgumentMap,
  main: readonly StatementId[],
  { reasons }: Uses,
  homes: ReadonlyMap<StatementId, Group>,
): ReadLine {
  const along = new Set<Inference>();
  const kept = new Set<StatementId>();
  const isNamed = named !== undefined && named.length > 0;
  const read = isNamed || statements.length <= ONE_PAGE ? main : [];
  read.slice(1).forEach((claim, index) => {
    const before = read[index]!;
    const first = (reasons.get(before) ?? []).find((one) => isReason(one) && one.from.includes(claim));
    if (first === undefined) return;
    along.add(first);
    if (homes.get(claim) === homes.get(before)) kept.add(claim);
  });
  return { along, kept, named: isNamed ? along : new Set() };
}

const isReason = ({ target }: Inference): boolean => target.kind === "support";

/** The statements of a block: its premises and, if this part of the map has them, those only mentioned. */
function shownIn(
  { from, shown = from }: Inference,
  premises: ReadonlySet<StatementId>,
  homes: ReadonlyMap<StatementId, unknown>,
): readonly StatementId[] {
  return shown.filter((statement) => premises.has(statement) || homes.has(statement));
}

/** The panel of the main conclusion, or else of the first thesis, comes first, the others follow in the order of the file. */
function panelOrder(
  map: ArgumentMap,
  homes: ReadonlyMap<StatementId, string | undefined>,
  links: Uses,
): (string | undefined)[] {
  const main =
    map.statements.find(({ id, role }) => role === "conclusion" && !links.uses.has(id)) ??
    map.statements.find((one) => isThesis(one, links)) ??
    map.statements[0];
  const present = new Set(homes.values());
  const order = [
    main === undefined ? undefined : homes.get(main.id),
    undefined,
    ...map.groups.map((g) => g.id),
  ];
  return [...new Set(order)].filter((group) => present.has(group));
}

function roleOf(inference: Inference, statements: ReadonlyMap<StatementId, Statement>): Role {
  switch (inference.target.kind) {
    case "support":
      return "support";
    case "undercut":
      return "undercut";
    case "attack":
      return statements.get(inference.target.statement)?.role === "conclusion" ? "rebut" : "undermine";
  }
}
