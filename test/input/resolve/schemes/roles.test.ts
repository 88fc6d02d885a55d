import { expect, test } from "vitest";
import { applyFixes } from "../../../../src/input/fix/apply.ts";
import { mend } from "../../../../src/input/mending/mend.ts";
import { around, diagnose } from "../../../support/faulty.ts";

const step = (from: string, scheme: string) =>
  around("  two: It is so.").replace(
    "from: [one, two], to: end",
    `from: ${from}, to: end, scheme: ${scheme}`,
  );

const rolesIn = (text: string) => diagnose(text).filter(({ code }) => code === "unknown-role");

test.each([
  ["cause", "{ rule: one, case: two }", "or write `scheme: rule`, which has `rule` and `case`"],
  ["cause", "{ law: one, case: two }", "did you mean `cause`?"],
  ["cause", "{ case: one }", "did you mean `cause`? Otherwise name another scheme: "],
  ["cause", "{ sign: one, link: two }", "its premises are `law` and `cause`; or write `scheme: sign`"],
  ["testimony", "{ expert: one, says: two }", "which has `expert` and `says`"],
  ["expert", "{ case: one }", "its premises are `expert` and `says`; or name another scheme: `"],
])("in `%s`, %s may be right, and the scheme wrong: only the author knows", (scheme, from, hint) => {
  const text = step(from, scheme);
  const found = rolesIn(text);
  expect(found.map((one) => one.hint)).toEqual([expect.stringContaining(hint)]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(text);
  const [{ fix }] = found as [(typeof found)[0]];
  if (fix) expect(rolesIn(applyFixes(text, [fix]).text)).toEqual([]);
});

test("a slip in a role is still mended", () => {
  const text = step("{ expart: one, says: two }", "expert");
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(text.replace("expart", "expert"));
});

test("slips in two roles are two faults, each with its own way out", () => {
  expect(rolesIn(step("{ expertt: one, sais: two }", "expert")).map(({ hint }) => hint)).toEqual([
    "did you mean `expert`?",
    "did you mean `says`?",
  ]);
});
