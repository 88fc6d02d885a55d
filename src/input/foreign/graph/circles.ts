import { add } from "../../../model/lists.ts";
import type { SettledGraph } from "./settle.ts";

/** Does a statement support itself, directly or through others, or attack itself? */
export function hasCircle({ steps }: SettledGraph): boolean {
  const reasons = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const { kind, from, target } of steps) {
    if (kind === "attack") {
      if (from.includes(target)) return true;
      continue;
    }
    for (const premise of from) {
      add(reasons, target, premise);
      open.set(premise, (open.get(premise) ?? 0) + 1);
    }
  }
  // What supports nothing is taken away until nothing is left, or only circles are.
  const free = [...reasons.keys()].filter((key) => !open.has(key));
  let left = reasons.size;
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    if (!reasons.has(key)) continue;
    left -= 1;
    for (const premise of reasons.get(key)!) {
      const uses = open.get(premise)! - 1;
      open.set(premise, uses);
      if (uses === 0) free.push(premise);
    }
  }
  return left > 0;
}
