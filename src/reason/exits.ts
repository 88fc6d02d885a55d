/** Directed edges between nodes 0 … n − 1, by their beginning. */
type Edges = readonly (readonly number[])[];

/**
 * By node: the nearest node on every way from it to the goal that lies on no circle; the goal itself where there is no
 * nearer one. Whatever a change at a node does to the goal, it does through that node alone. `onward` leads to the
 * goal, from every node that has edges at all; -1 for the goal and for nodes that do not lead to it.
 */
export function exitsTo(goal: number, onward: Edges): Int32Array {
  const before = onward.map((): number[] => []);
  onward.forEach((all, node) => {
    for (const next of all) before[next]!.push(node);
  });
  const exits = nearestOnEveryWay(goal, onward, before);
  const circular = maybeCircular(onward, before);
  // The goal's side first, so that each node is looked at once.
  for (const node of fromGoal(goal, before)) {
    const exit = exits[node]!;
    if (exit >= 0 && exit !== goal && circular[exit] === 1) exits[node] = exits[exit]!;
  }
  return exits;
}

/** The nodes that lead to the goal, each behind all but the circular ones that it leads to. */
function fromGoal(goal: number, before: Edges): number[] {
  const seen = new Uint8Array(before.length);
  const places = new Int32Array(before.length);
  const done: number[] = [];
  const stack = [goal];
  seen[goal] = 1;
  while (stack.length > 0) {
    const node = stack.at(-1)!;
    const next = before[node]![places[node]!++];
    if (next === undefined) done.push(stack.pop()!);
    else if (seen[next] === 0) {
      seen[next] = 1;
      stack.push(next);
    }
  }
  return done.toReversed();
}

/** The immediate dominators of the reversed graph: Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm (2001). */
function nearestOnEveryWay(goal: number, onward: Edges, before: Edges): Int32Array {
  const order = fromGoal(goal, before);
  const places = new Int32Array(before.length).fill(-1);
  order.forEach((node, place) => (places[node] = place));
  const found = new Int32Array(before.length).fill(-1);
  found[goal] = goal;
  const meet = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      while (places[a]! > places[b]!) a = found[a]!;
      while (places[b]! > places[a]!) b = found[b]!;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const node of order) {
      if (node === goal) continue;
      const known = onward[node]!.filter((next) => found[next]! >= 0);
      const nearest = known.reduce(meet);
      if (found[node] !== nearest) changed = true;
      found[node] = nearest;
    }
  }
  found[goal] = -1;
  return found;
}

/** 1 for what lies on a circle, or between circles. */
function maybeCircular(onward: Edges, before: Edges): Uint8Array {
  const left = new Uint8Array(onward.length).fill(1);
  for (const [edges, back] of [
    [onward, before],
    [before, onward],
  ] as const) {
    const degrees = edges.map((all) => all.filter((next) => left[next] === 1).length);
    const ends = degrees.flatMap((degree, node) => (degree === 0 && left[node] === 1 ? [node] : []));
    for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
      left[node] = 0;
      for (const next of back[node]!) {
        degrees[next]! -= 1;
        if (degrees[next] === 0 && left[next] === 1) ends.push(next);
      }
    }
  }
  return left;
}
