import { expect, test } from "vitest";
import { mdTable } from "../../../../src/cli/commands/judged/tables.ts";

test("a bar in a text is no border of its cell", () => {
  expect(mdTable(["P(a|b)", "why"], [["x|y", "so"]])).toBe(
    "| P(a|b) | why |\n| --- | --- |\n| x\\|y | so |\n",
  );
});
