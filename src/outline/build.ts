import type { ArgumentMap, Inference, Statement, StatementId } from "../model/map.ts";
import { originOf } from "../model/walk.ts";
import { labelOf } from "./labels.ts";
import { headsOf } from "./heads.ts";
import { mainLine } from "./main-line.ts";
import { add } from "../model/lists.ts";
import { homesOf, usesOf } from "./relations.ts";
import { wordsFor } from "../language/index.ts";
import type { Block, Cell, Outline, Panel, Role } from "./outline.ts";

/** Numbers to use instead of those in reading order, and a line to show under the title. */
type ShownAs = Partial<Pick<Outline, "numbers" | "name">>;

/**
 * Puts the reasoning in reading order: depth first from the main conclusions, block by block.
 * The premises of one inference get consecutive numbers, in the author's order; then comes what undercuts the inference,
 * and then the reasons for and the objections to each premise. A main line that the map names goes on only after all else
 * that is said of the premises among which its claim stands: it has a card of its own, whereas that may be nested.
 */
export function outline(map: ArgumentMap, shown: ShownAs = {}): Outline {
  const links = usesOf(map);
  const homes = homesOf(map, links);
  const statements = new Map(map.statements.map((statement) => [statement.id, statement]));
  const numbers = new Map<StatementId, number>();
  const drawn = new Set<StatementId>();
  const placed = new Set<number>();
  const words = wordsFor(map.lang);
  const draw = (id: StatementId) => {
    drawn.add(id);
    numbers.set(id, numbers.size + 1);
  };
  const panels: Panel[] = [];
  const free = map.statements.filter(({ id, role }) => role === "conclusion" && !links.uses.has(id));
  const main = mainLine(
    map,
    free.map(({ id }) => id),
  );

  /** The inferences by which the main line goes on, and its claims that stand in full there, even if they are used before. */
  const along = new Set<Inference>();
  const kept = new Set<StatementId>();
  // Where the line is found, an edit may change it, so the order must not depend on it.
  const named = map.main ?? [];
  named.slice(1).forEach((claim, index) => {
    const before = named[index]!;
    const reasons = (links.reasons.get(before) ?? []).filter(({ target }) => target.kind === "support");
    const first = reasons.find(({ from }) => from.includes(claim));
    if (first === undefined) return;
    along.add(first);
    if (homes.get(claim) === homes.get(before)) kept.add(claim);
  });

  const membersOf = new Map<string | undefined, Statement[]>();
  for (const statement of map.statements) add(membersOf, homes.get(statement.id), statement);
  const titles = new Map(map.groups.map(({ id, title }) => [id, title]));

  for (const group of panelOrder(map, homes, links.uses)) {
    const members = membersOf.get(group) ?? [];
    const isHere = (inference: Inference) => {
      const target = links.targets[inference.index];
      return (target === undefined ? undefined : homes.get(target)) === group;
    };
    const own = headsOf(members, links, isHere);
    const apart = new Set(own.map(({ id }) => id));
    const heads: Cell[] = [];
    const blocks: Block[] = [];

    /** Reasons, then objections; the author's order within each. */
    const inferencesOf = (id: StatementId) => {
      const all = (links.reasons.get(id) ?? []).filter(({ index }) => !placed.has(index));
      const isReason = ({ target }: Inference) => target.kind === "support";
      return [...all.filter(isReason), ...all.filter((one) => !isReason(one))];
    };

    function block(inference: Inference, target: Block["target"]): Block {
      placed.add(inference.index);
      const id = `b${inference.index}`;
      const premises = new Set(inference.from);
      const cells = shownIn(inference, premises, homes).map((statement, position): Cell => {
        const mentioned = !premises.has(statement);
        const belongs = homes.get(statement) === group && (!kept.has(statement) || along.has(inference));
        const full = !mentioned && belongs && !drawn.has(statement) && !apart.has(statement);
        if (full) draw(statement);
        return {
          id: `${id}.${position}`,
          statement,
          kind: full ? "full" : "reference",
          main: false,
          premiseOf: originOf(inference),
          ...(mentioned ? { mentioned } : {}),
        };
      });
      return {
        id,
        inference,
        role: roleOf(inference, statements),
        label: labelOf(inference, words),
        target,
        cells,
      };
    }

    /** Everything below a head, depth first, with an explicit stack: arguments can be thousands of steps deep. */
    function descend(head: Cell): void {
      type Step = { readonly inference: Inference; readonly target: Block["target"] };
      const stack: Step[] = [];
      /** What is said of these cells, and of the inference that they are premises of, comes next, in this order. */
      const push = (cells: readonly Cell[], block?: Block) => {
        const steps: Step[] = [];
        const last: Step[] = [];
        if (block !== undefined)
          for (const inference of links.undercuts.get(block.inference.index) ?? [])
            steps.push({ inference, target: { kind: "block", id: block.id } });
        for (const { id, kind, statement } of cells) {
          if (kind === "reference") continue;
          for (const inference of inferencesOf(statement))
            (along.has(inference) ? last : steps).push({ inference, target: { kind: "cell", id } });
        }
        for (const one of [...steps, ...last].toReversed()) stack.push(one);
      };
      push([head]);
      for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
        if (placed.has(step.inference.index)) continue;
        const made = block(step.inference, step.target);
        blocks.push(made);
        push(made.cells, made);
      }
    }

    function head(statement: Statement): void {
      draw(statement.id);
      const uses = links.uses.get(statement.id) ?? [];
      // What is used here and stands at a head all the same is a position in a ring of attacks.
      const main = statement.role === "conclusion" && uses.every(isHere);
      const cell: Cell = { id: `h.${statement.id}`, statement: statement.id, kind: "full", main };
      heads.push(cell);
      descend(cell);
    }

    // The main line begins the map.
    const first = own.filter(({ id }) => id === main[0]);
    for (const statement of [...first, ...own.filter((one) => !first.includes(one))]) head(statement);
    // Only a circle of reasons that hangs on nothing is left.
    for (const statement of members) if (!drawn.has(statement.id)) head(statement);
    panels.push({ group, title: group === undefined ? undefined : titles.get(group), heads, blocks });
  }
  return { map, numbers, main, panels, ...shown };
}

/** The statements of a block: its premises and, if this part of the map has them, those only mentioned. */
function shownIn(
  { from, shown = from }: Inference,
  premises: ReadonlySet<StatementId>,
  homes: ReadonlyMap<StatementId, unknown>,
): readonly StatementId[] {
  return shown.filter((statement) => premises.has(statement) || homes.has(statement));
}

/** The panel of the main conclusion comes first, the others follow in the order of the file. */
function panelOrder(
  map: ArgumentMap,
  homes: ReadonlyMap<StatementId, string | undefined>,
  uses: ReadonlyMap<StatementId, unknown>,
): (string | undefined)[] {
  const main = map.statements.find((s) => s.role === "conclusion" && !uses.has(s.id)) ?? map.statements[0];
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
