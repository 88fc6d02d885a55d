import type { Argument, Stance, Standard } from "./argument.ts";

/**
 * An argument as a network to evaluate many times. Its nodes are the statements, then the steps. A statement names the
 * lists of reasons on its two sides; rivals share theirs, so that the size stays linear.
 */
export interface Network {
  readonly argument: Argument;
  readonly statementCount: number;
  readonly stepCount: number;
  /** The node of a statement. */
  readonly nodes: ReadonlyMap<string, number>;
  /** By statement. */
  readonly isPremise: readonly boolean[];
  readonly stances: readonly Stance[];
  readonly standards: readonly Standard[];
  readonly sides: readonly Sides[];
  /** By step: its premises, and the steps that undercut it, as nodes. */
  readonly premises: readonly (readonly number[])[];
  readonly undercuts: readonly (readonly number[])[];
  /** By node: the steps that it is a premise of or undercuts, as often as they count it. */
  readonly usedBy: readonly (readonly number[])[];
  readonly lists: readonly ReasonList[];
  /** By node: the lists of reasons in which it stands. */
  readonly listed: readonly (readonly Entry[])[];
}

/** The lists for and against a statement. */
interface Sides {
  readonly pro: readonly ListAsRead[];
  readonly con: readonly ListAsRead[];
}

/** A list as one statement reads it. */
export interface ListAsRead {
  readonly list: ReasonList;
  /** Its place among all readings. */
  readonly index: number;
}

/** Reasons, the strongest first. */
interface ReasonList {
  /** Its place among all lists. */
  readonly index: number;
  readonly reasons: Reason[];
  /** The statements that read it. */
  readonly readers: { readonly statement: number; readonly reading: number }[];
}

export interface Reason {
  /** A step or, among rivals, a premise, which is a reason for itself. */
  readonly node: number;
  readonly weight: number;
  /** Of a list that rivals share: the statement that it speaks for, which does not count it against itself. */
  readonly owner: number | undefined;
}

interface Entry {
  readonly list: ReasonList;
  readonly reason: Reason;
}

export function networkOf(argument: Argument): Network {
  const { statements, inferences } = argument;
  const nodes = new Map(statements.map(({ id }, node) => [id, node]));
  const { pros, cons, ...steps } = linksOf(argument, nodes);
  return {
    argument,
    statementCount: statements.length,
    stepCount: inferences.length,
    nodes,
    isPremise: statements.map(({ role }) => role === "premise"),
    stances: statements.map(({ stance }) => stance ?? "granted"),
    standards: statements.map(({ standard }) => standard ?? "balance"),
    ...steps,
    ...sidesOf(argument, nodes, pros, cons),
  };
}

interface Links extends Pick<Network, "premises" | "undercuts" | "usedBy"> {
  /** By statement: the steps that support it, and those that attack it. */
  readonly pros: readonly (readonly Reason[])[];
  readonly cons: readonly (readonly Reason[])[];
}

/** What each step is made of, and what it bears on. */
function linksOf({ statements, inferences }: Argument, nodes: ReadonlyMap<string, number>): Links {
  const usedBy = Array.from({ length: statements.length + inferences.length }, (): number[] => []);
  const undercuts = inferences.map((): number[] => []);
  const pros = statements.map((): Reason[] => []);
  const cons = statements.map((): Reason[] => []);
  const premises = inferences.map(({ from, target, weight = 1 }, index): number[] => {
    const node = statements.length + index;
    const known = from.flatMap((id) => nodes.get(id) ?? []);
    for (const premise of known) usedBy[premise]!.push(index);
    if (target.kind === "undercut") {
      undercuts[target.inference]?.push(node);
      if (undercuts[target.inference] !== undefined) usedBy[node]!.push(target.inference);
    } else {
      const goal = nodes.get(target.statement);
      const side = target.kind === "support" ? pros : cons;
      if (goal !== undefined) side[goal]!.push({ node, weight, owner: undefined });
    }
    return known;
  });
  return { premises, undercuts, usedBy, pros, cons };
}

/** The lists of reasons that each statement reads; rivals read one together. */
function sidesOf(
  { statements, inferences, rivals }: Argument,
  nodes: ReadonlyMap<string, number>,
  pros: Links["pros"],
  cons: Links["cons"],
): Pick<Network, "sides" | "lists" | "listed"> {
  const listed = Array.from({ length: statements.length + inferences.length }, (): Entry[] => []);
  const sides = statements.map((): { pro: ListAsRead[]; con: ListAsRead[] } => ({ pro: [], con: [] }));
  const lists: ReasonList[] = [];
  let readings = 0;
  const listOf = (reasons: readonly Reason[]): ReasonList => {
    const sorted = reasons.toSorted((a, b) => b.weight - a.weight);
    const list = { index: lists.length, reasons: sorted, readers: [] };
    lists.push(list);
    for (const reason of list.reasons) listed[reason.node]!.push({ list, reason });
    return list;
  };
  const read = (statement: number, side: "pro" | "con", list: ReasonList) => {
    const reading = { list, index: readings++ };
    list.readers.push({ statement, reading: reading.index });
    sides[statement]![side].push(reading);
  };
  statements.forEach(({ role }, statement) => {
    if (role === "conclusion") read(statement, "pro", listOf(pros[statement]!));
    if (cons[statement]!.length > 0) read(statement, "con", listOf(cons[statement]!));
  });
  for (const group of rivals) {
    const members = [...new Set(group.flatMap((id) => nodes.get(id) ?? []))];
    const reasons = members.flatMap((member): readonly Reason[] =>
      statements[member]!.role === "premise"
        ? [{ node: member, weight: 1, owner: member }]
        : pros[member]!.map((reason) => ({ ...reason, owner: member })),
    );
    const list = listOf(reasons);
    for (const member of members) read(member, "con", list);
  }
  return { sides, lists, listed };
}
