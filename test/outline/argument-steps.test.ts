import { expect, test } from "vitest";
import { argumentSteps } from "../../src/outline/argument-steps.ts";
import { outlineIn } from "../support/rooms.ts";

const told = (yaml: string) =>
  argumentSteps(outlineIn(yaml).panels[0]!).map((step) =>
    step.kind === "alone"
      ? step.statement
      : `${step.block.cells.map(({ statement }) => statement).join(" ")} ${step.block.role} ${step.goal ?? "a step"}`,
  );

test("a statement that stands alone or is only attacked is told before what follows it, a supported one with its reason", () => {
  const yaml = `
premises: { alone: Alone., attacked: Attacked., a: A., b: B., o: O., last: Last. }
conclusions: { top: Top. }
inferences:
  - { id: step, from: a, to: top }
  - { from: b, to: top }
  - { from: o, against: attacked }
`;
  expect(told(yaml).toSorted()).toEqual(
    ["alone", "attacked", "a support top", "b support top", "o undermine attacked", "last"].toSorted(),
  );
  const order = told(yaml);
  expect(order.indexOf("attacked")).toBe(order.indexOf("o undermine attacked") - 1);
  expect(order.indexOf("a support top")).toBe(order.indexOf("b support top") - 1);
});

test("what speaks against a step has no statement for its goal", () => {
  const yaml = `
premises: { a: A., o: O. }
conclusions: { top: Top. }
inferences:
  - { id: step, from: a, to: top }
  - { from: o, against: step }
`;
  expect(told(yaml)).toEqual(["a support top", "o undercut a step"]);
});
