import type { Argument, StepVerdict, Verdict } from "../../src/reason/argument.ts";

/** An abstract argumentation framework (Dung 1995): arguments, and which attacks which. */
export interface Framework {
  readonly arguments: readonly string[];
  readonly attacks: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The grounded extension by its definition: the least fixed point of the function that takes a set of arguments to
 * those that it defends. By brute force.
 */
export function groundedExtension({ arguments: all, attacks }: Framework): ReadonlySet<string> {
  const attackers = (argument: string) => attacks.get(argument) ?? new Set<string>();
  const isDefended = (argument: string, by: ReadonlySet<string>) =>
    [...attackers(argument)].every((attacker) => [...attackers(attacker)].some((one) => by.has(one)));
  let accepted = new Set<string>();
  for (;;) {
    const next = new Set(all.filter((one) => isDefended(one, accepted)));
    if (next.size === accepted.size) return next;
    accepted = next;
  }
}

/**
 * An argument as a framework. A step is an argument; it is attacked by "not P" for each of its premises and by what
 * undercuts it. Reasons for and against a conclusion attack each other, the weaker never the stronger. "Not C" is
 * attacked by every reason for C that is left, and attacks C.
 */
export function frameworkOf({ statements, inferences, rivals }: Argument): Framework {
  const attacks = new Map<string, Set<string>>();
  const attack = (from: string, to: string) => {
    for (const one of [from, to]) if (!attacks.has(one)) attacks.set(one, new Set());
    attacks.get(to)!.add(from);
  };
  const add = (argument: string) => {
    if (!attacks.has(argument)) attacks.set(argument, new Set());
  };
  const byId = new Map(statements.map((one) => [one.id, one]));

  /** Reasons by what they are called: "step 3", or the rival premise itself. */
  const prosOf = (id: string) =>
    inferences.flatMap(({ target, weight = 1 }, index) =>
      target.kind === "support" && target.statement === id ? [{ name: `step ${index}`, weight }] : [],
    );
  const consOf = (id: string) => [
    ...inferences.flatMap(({ target, weight = 1 }, index) =>
      target.kind === "attack" && target.statement === id ? [{ name: `step ${index}`, weight }] : [],
    ),
    ...rivals
      .filter((group) => group.includes(id))
      .flatMap((group) => group.filter((other) => other !== id))
      .flatMap((other) =>
        byId.get(other)!.role === "premise" ? [{ name: `is ${other}`, weight: 1 }] : prosOf(other),
      ),
  ];

  inferences.forEach(({ from, target }, index) => {
    add(`step ${index}`);
    for (const id of from) attack(`not ${id}`, `step ${index}`);
    if (target.kind === "undercut") attack(`step ${index}`, `step ${target.inference}`);
  });
  for (const { id, role, stance = "granted", standard = "balance" } of statements) {
    add(`is ${id}`);
    if (role === "premise") {
      attack(`is ${id}`, `not ${id}`);
      if (stance === "denied") attack("fact", `is ${id}`);
      if (stance === "open") attack(`is ${id}`, `is ${id}`);
      for (const { name } of consOf(id)) attack(name, `is ${id}`);
      continue;
    }
    attack(`not ${id}`, `is ${id}`);
    const [pros, cons] = [prosOf(id), consOf(id)];
    const [pro, con] = (["pro", "con"] as const).map(
      (side) =>
        (name: string): string =>
          `${side} ${id} ${name}`,
    ) as [(name: string) => string, (name: string) => string];
    // A copy of each reason for this conclusion, which may lose to another one without being out elsewhere.
    for (const [side, all] of [
      [pro, pros],
      [con, cons],
    ] as const) {
      for (const { name } of all) {
        attack(name, `lacks ${side(name)}`);
        attack(`lacks ${side(name)}`, side(name));
      }
    }
    for (const { name } of pros) attack(pro(name), `not ${id}`);
    add(`not ${id}`);
    for (const one of pros) {
      // Some standards ask for more than that nothing speaks against it.
      if (beats(standard, 0, one.weight)) attack("fact", pro(one.name));
      for (const other of cons) {
        if (beats(standard, other.weight, one.weight)) attack(con(other.name), pro(one.name));
        if (standard === "balance" && one.weight >= other.weight) attack(pro(one.name), con(other.name));
      }
    }
  }
  return { arguments: [...attacks.keys()], attacks };
}

/** Whether a reason against keeps a reason for from carrying the conclusion. */
function beats(standard: string, con: number, pro: number): boolean {
  const tenths = Math.round(pro * 10) - Math.round(con * 10);
  switch (standard) {
    case "clear":
      return tenths < 5;
    case "beyond-doubt":
      return tenths < 5 || Math.round(con * 10) >= 3;
    default:
      return con >= pro;
  }
}

export interface Labels {
  readonly statements: ReadonlyMap<string, Verdict>;
  readonly steps: readonly StepVerdict[];
}

/** What is accepted, what an accepted argument attacks, and the rest. */
export function labelled(argument: Argument): Labels {
  const framework = frameworkOf(argument);
  const accepted = groundedExtension(framework);
  const label = (name: string) =>
    accepted.has(name) ? 1 : [...framework.attacks.get(name)!].some((one) => accepted.has(one)) ? -1 : 0;
  return {
    statements: new Map(
      argument.statements.map(({ id }) => [
        id,
        ({ 1: "holds", 0: "open", "-1": "fails" } as const)[label(`is ${id}`)],
      ]),
    ),
    steps: argument.inferences.map(
      (_, index) => ({ 1: "applies", 0: "open", "-1": "out" } as const)[label(`step ${index}`)],
    ),
  };
}
