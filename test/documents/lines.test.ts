import { expect, test } from "vitest";
import { textsIn } from "../../src/scene/walk.ts";
import type { Item } from "../../src/scene/scene.ts";
import { mapOf } from "../support/draw.ts";
import { groupsOn, pagesOf } from "../support/pages.ts";

/** The first words of each line of a group. */
function beginnings(items: readonly Item[]): string[] {
  const lines = new Map<number, { x: number; text: string }>();
  for (const { x, y, text } of textsIn(items)) {
    const known = lines.get(Math.round(y));
    if (known === undefined || x < known.x) lines.set(Math.round(y), { x, text });
  }
  return [...lines.values()].map(({ text }) => text);
}

test.each([
  ["china-russia-europe.yaml", ["brief"]],
  ["car-free-centre.yaml", ["brief", "handout", "assumptions", "steps", "cards", "worksheet"]],
  ["cycle-lane.yaml", ["brief", "handout", "steps", "worksheet"]],
] as const)("no line of a document of %s begins with the sign between two parts", async (file, documents) => {
  for (const as of documents)
    for (const page of await pagesOf(mapOf(file), { as }))
      for (const { items, role } of groupsOn(page))
        if (role === "paragraph" || role === "statement" || role === "title")
          for (const text of beginnings(items)) expect(text).not.toMatch(/^\s*·/u);
});
