import { expect, test } from "vitest";
import { WHOLE_FILE, diagnostic } from "../../../../src/diagnostic.ts";
import { about, faultOf, isOfKind } from "../../../../src/input/yaml/faults/kinds.ts";

test("a fault is told by its name, and has the code, the words and the advice of its own", () => {
  const fault = faultOf("wide-signs", WHOLE_FILE, "write `:`");
  expect(fault).toMatchObject({ code: "yaml-syntax", hint: "write `:`", severity: "error" });
  expect(fault.message).toContain("keyboard");
  expect(faultOf("invisible-sign", WHOLE_FILE).code).toBe("control-character");
  expect(faultOf("text-goes-on", WHOLE_FILE).code).toBe("yaml-colon-text");
  expect(isOfKind(fault, "wide-signs")).toBe(true);
  expect(isOfKind(fault, "argdown", "wide-signs")).toBe(true);
  expect(isOfKind(fault, "argdown")).toBe(false);
});

test("what has another subject, or none, is no such fault", () => {
  const plain = diagnostic("yaml-syntax", WHOLE_FILE, "No.");
  expect(isOfKind(plain, "argdown")).toBe(false);
  expect(isOfKind({ subject: { kind: "loss", what: "argdown" } }, "argdown")).toBe(false);
  const named = diagnostic("yaml-syntax", WHOLE_FILE, "No.", {}, about("in-heading"));
  expect(isOfKind(named, "in-heading")).toBe(true);
});
