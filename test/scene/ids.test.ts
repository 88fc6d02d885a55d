import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlId } from "../../src/scene/ids.ts";
import { readXml } from "../support/xml.ts";
import { anyCharacter } from "../support/texts.ts";

test.each([
  ["s", "plain-id", "s-plain-id"],
  ["s", "a_b", "s-a_5f_b"],
  ["s", "a.b", "s-a_2e_b"],
  ["r", "前提", "r-_524d__63d0_"],
  ["s", "~0.1", "s-_7e_0_2e_1"],
  ["g", "", "g-"],
])("%s and %j make %s", (prefix, id, expected) => {
  expect(xmlId(prefix, id)).toBe(expected);
});

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  // Ids that look like those that are made of others.
  fc.string({ unit: fc.constantFrom("_", "5", "f", "a", "-", ".", "é"), maxLength: 8 }),
);

test("different ids make different ids", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(xmlId("s", one) === xmlId("s", other)).toBe(one === other);
    }),
    { seed: 61, numRuns: 2000 },
  );
});

test("any id is a name in XML, in a link and in CSS", () => {
  fc.assert(
    fc.property(fc.constantFrom("s", "r", "i", "g"), text, (prefix, id) => {
      const made = xmlId(prefix, id);
      expect(made).toMatch(/^[a-z]-[\w-]*$/u);
      expect(encodeURIComponent(made)).toBe(made);
      expect(readXml(`<a id="${made}"/>`).documentElement!.getAttribute("id")).toBe(made);
    }),
    { seed: 62, numRuns: 200 },
  );
});
