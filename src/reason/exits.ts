/** Directed edges between nodes 0 … n − 1, by their beginning. */
type Edges = readonly (readonly number[])[];

/**
 * By node: the nearest node on every way from it to the goal that lies on no circle; the goal itself where there is no
 * nearer one. Whatever a change at a node does to the goal, it does through that node alone. `onward` leads to the
 * goal, from every node that has edges at all; -1 for the goal and for nodes that do not lead to it. Nodes from
 * `count` on are no exits. Takes about as long as there are edges.
 */
export function exitsTo(goal: number, onward: Edges, count = onward.length): Int32Array {
  const { members, partOf } = partsOf(onward);
  const ways = new Ways(members.length);
  const exits = new Int32Array(onward.length).fill(-1);
  // By part: the exit of its nodes.
  const beyond = new Int32Array(members.length).fill(-1);
  const goals = partOf[goal]!;
  const isExit = ([node, ...others]: readonly number[]) =>
    node! < count && others.length === 0 && !onward[node!]!.includes(node!);
  members.forEach((nodes, part) => {
    let nearest = -1;
    for (const node of nodes)
      for (const next of onward[node]!) {
        const other = partOf[next]!;
        if (other !== part) nearest = nearest < 0 ? other : ways.meet(nearest, other);
      }
    if (part === goals) beyond[part] = goal;
    else if (nearest >= 0) {
      ways.add(part, nearest);
      beyond[part] =
        nearest !== goals && isExit(members[nearest]!) ? members[nearest]![0]! : beyond[nearest]!;
    }
    for (const node of nodes) if (node !== goal) exits[node] = beyond[part]!;
  });
  return exits;
}

/** What leads to the goal without a circle, as a tree in which each part has the nearest one that it always passes. */
class Ways {
  readonly #nearest: Int32Array;
  readonly #depths: Int32Array;
  /** A part farther on, so that long ways are walked in few steps: Myers, An Applicative Random-Access Stack (1983). */
  readonly #jumps: Int32Array;

  constructor(count: number) {
    this.#nearest = Int32Array.from({ length: count }, (_, part) => part);
    this.#jumps = this.#nearest.slice();
    this.#depths = new Int32Array(count);
  }

  add(part: number, nearest: number): void {
    const jump = this.#jumps[nearest]!;
    const depth = (one: number) => this.#depths[one]!;
    const isEven = depth(nearest) - depth(jump) === depth(jump) - depth(this.#jumps[jump]!);
    this.#nearest[part] = nearest;
    this.#depths[part] = depth(nearest) + 1;
    this.#jumps[part] = isEven ? this.#jumps[jump]! : nearest;
  }

  /** The nearest part that both always pass. */
  meet(one: number, other: number): number {
    let [a, b] = this.#depths[one]! < this.#depths[other]! ? [other, one] : [one, other];
    const depth = this.#depths[b]!;
    while (this.#depths[a]! > depth)
      a = this.#depths[this.#jumps[a]!]! < depth ? this.#nearest[a]! : this.#jumps[a]!;
    while (a !== b) {
      const further = this.#jumps[a] === this.#jumps[b] ? this.#nearest : this.#jumps;
      [a, b] = [further[a]!, further[b]!];
    }
    return a;
  }
}

interface Parts {
  /** Each behind all others that it leads to. */
  readonly members: readonly (readonly number[])[];
  readonly partOf: Int32Array;
}

/** The strongly connected parts: Tarjan, Depth-First Search and Linear Graph Algorithms (1972). */
function partsOf(onward: Edges): Parts {
  const partOf = new Int32Array(onward.length).fill(-1);
  const members: number[][] = [];
  const seen = new Int32Array(onward.length).fill(-1);
  const lowest = new Int32Array(onward.length);
  const places = new Int32Array(onward.length);
  const held: number[] = [];
  let time = 0;
  const close = (node: number) => {
    const nodes: number[] = [];
    for (let one = -1; one !== node;) {
      one = held.pop()!;
      partOf[one] = members.length;
      nodes.push(one);
    }
    members.push(nodes);
  };
  for (let first = 0; first < onward.length; first++) {
    const stack = seen[first] === -1 ? [first] : [];
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (seen[node] === -1) {
        seen[node] = lowest[node] = time++;
        held.push(node);
      }
      const next = onward[node]![places[node]!++];
      if (next !== undefined) {
        if (seen[next] === -1) stack.push(next);
        else if (partOf[next] === -1) lowest[node] = Math.min(lowest[node]!, seen[next]!);
        continue;
      }
      stack.pop();
      const before = stack.at(-1);
      if (before !== undefined) lowest[before] = Math.min(lowest[before]!, lowest[node]!);
      if (lowest[node] === seen[node]) close(node);
    }
  }
  return { members, partOf };
}
