import { expect, test } from "vitest";
import { add } from "../../src/model/lists.ts";
import { textsIn } from "../../src/scene/walk.ts";
import type { Item } from "../../src/scene/scene.ts";
import { mapOf } from "../support/draw.ts";
import { groupsOn, pagesOf } from "../support/pages.ts";

/** The words of each line of a group. */
function linesOf(items: readonly Item[]): string[] {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const { x, y, text } of textsIn(items)) add(lines, Math.round(y), { x, text });
  return [...lines.values()].map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(""),
  );
}

test.each([
  ["china-russia-europe.yaml", ["figure", "brief"]],
  ["car-free-centre.yaml", ["brief", "handout", "assumptions", "steps", "cards", "worksheet"]],
  ["cycle-lane.yaml", ["brief", "handout", "steps", "worksheet"]],
] as const)(
  "no line of a document of %s begins or ends with the sign between two parts",
  async (file, documents) => {
    for (const as of documents)
      for (const page of await pagesOf(mapOf(file), { as }))
        for (const { items, role } of groupsOn(page))
          if (role === "paragraph" || role === "statement" || role === "title")
            for (const text of linesOf(items)) expect(text).not.toMatch(/^\s*·|·\s*$/u);
  },
);
