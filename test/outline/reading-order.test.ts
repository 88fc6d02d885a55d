import { expect, test } from "vitest";
import { inReadingOrder } from "../../src/outline/reading-order.ts";
import { outlineIn } from "../support/rooms.ts";

const NONE = new Set<never>();

/** A step of two premises, with so many reasons for each; which step has its premises together, and how all is read. */
function read(left: number, right: number, question = false) {
  const ids = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
  const reasons = [...ids("l", left), ...ids("r", right)];
  const [panel] = outlineIn(`
premises: { ${[...reasons, "doubt"].map((id) => `${id}: A`).join(", ")} }
conclusions: { top: Top, left: Left, right: Right }
inferences:
  - { id: step, from: [left, right], to: top }
${reasons.map((id) => `  - { from: ${id}, to: ${id.startsWith("l") ? "left" : "right"} }`).join("\n")}
${question ? "  - { from: doubt, against: step }" : ""}
`).panels;
  return {
    together: panel!.blocks.filter(({ together }) => together).map(({ inference }) => inference.id),
    order: inReadingOrder(panel!, NONE).map(({ statement }) => statement),
  };
}

test("each premise is read before what leads to it, this before the next, and last what questions the step", () => {
  expect(read(2, 1, true)).toEqual({
    together: [],
    order: ["top", "left", "l0", "l1", "right", "r0", "doubt"],
  });
});

test("premises stand together where one of them alone has many reasons, unless it is the last", () => {
  expect(read(4, 0).together).toEqual([]);
  const many = read(5, 0, true);
  expect(many.together).toEqual(["step"]);
  expect(many.order).toEqual(["top", "left", "right", "l0", "l1", "l2", "l3", "l4", "doubt"]);
  expect(read(0, 50).together).toEqual([]);
});

test("where several have reasons, it takes more of them to part the premises too far", () => {
  expect(read(12, 1).together).toEqual([]);
  expect(read(13, 1).together).toEqual(["step"]);
  expect(read(1, 50).together).toEqual([]);
});
