import { expect, test } from "vitest";
import { report } from "../../../src/cli/report/report.ts";
import { diagnostic } from "../../../src/diagnostic.ts";
import type { Code } from "../../../src/diagnostic.ts";

const at = { offset: 0, line: 1, column: 1 };
const file = (path: string, codes: readonly Code[]) => ({
  source: { path, text: "" },
  diagnostics: codes.map((code) => diagnostic(code, { start: at, end: at }, "A sentence.")),
});
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const shown = (text: string, code: Code): number => text.split(`[${code}]`).length - 1;

test("of more than ten warnings of a kind in a run the first three are shown, and all are counted", () => {
  const files = [file("a", many(8, "long-text")), file("b", [...many(3, "long-text" as const), "orphan"])];
  const text = report("pretty", files, { colour: false });
  expect([shown(text, "long-text"), shown(text, "orphan")]).toEqual([3, 1]);
  expect(text).toContain("\nand 8 more `long-text` warnings; see them with --verbose\n");
  expect(text).toContain("2 maps: 12 warnings.");
  const all = report("pretty", files, { colour: false, all: true });
  expect(shown(all, "long-text")).toBe(11);
  expect(all).not.toContain("--verbose");
  // What programs read is complete.
  expect(shown(report("short", files, { colour: false }), "long-text")).toBe(11);
});

test("of many losses the first of each sort is shown, so that a common one hides no rare one", () => {
  const loss = (what: string) =>
    diagnostic(
      "not-carried-over",
      { start: at, end: at },
      `It is left out: ${what}.`,
      {},
      { kind: "loss", what },
    );
  const diagnostics = [...many(13, loss("timestamps")), loss("transitions")];
  const text = report("pretty", [{ source: { path: "a", text: "" }, diagnostics }], { colour: false });
  expect([shown(text, "not-carried-over"), text.includes("transitions")]).toEqual([2, true]);
  expect(text).toContain("\nand 12 more `not-carried-over` warnings; see them with --verbose\n");
});

test("ten of a kind, and errors, are all shown", () => {
  const files = [file("a", [...many(10, "orphan" as const), ...many(20, "unknown-id" as const)])];
  const text = report("pretty", files, { colour: false });
  expect([shown(text, "orphan"), shown(text, "unknown-id")]).toEqual([10, 20]);
  expect(text).not.toContain("more `");
});
