import { expect, test } from "vitest";
import { outlineIn } from "../support/rooms.ts";

/** A step of two premises, with so many reasons for each, which is questioned: whether its premises stand together, and how all is read. */
function read(left: number, right: number, main = "") {
  const ids = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
  const reasons = [...ids("l", left), ...ids("r", right)];
  const { panels, numbers } = outlineIn(`
${main}
premises: { ${[...reasons, "doubt"].map((id) => `${id}: A`).join(", ")} }
conclusions: { top: Top, left: Left, right: Right }
inferences:
  - { id: step, from: [left, right], to: top }
${reasons.map((id) => `  - { from: ${id}, to: ${id.startsWith("l") ? "left" : "right"} }`).join("\n")}
  - { from: doubt, against: step }
`);
  const step = panels[0]!.blocks.find(({ inference }) => inference.id === "step")!;
  return { together: step.together === true, order: [...numbers.keys()] };
}

test("each premise is read before what leads to it, this before the next, and last what questions the step", () => {
  expect(read(2, 1)).toEqual({
    together: false,
    order: ["top", "left", "l0", "l1", "right", "r0", "doubt"],
  });
});

test("how much leads to a premise turns no order", () => {
  for (const count of [1, 5, 13, 50])
    for (const [left, right] of [
      [count, 0],
      [0, count],
      [count, 1],
    ] as const)
      expect(read(left, right).together).toBe(false);
});

test("the premises of a step by which the named line goes on stand together", () => {
  expect(read(2, 1, "main: [top, left]")).toEqual({
    together: true,
    order: ["top", "left", "right", "l0", "l1", "r0", "doubt"],
  });
});
