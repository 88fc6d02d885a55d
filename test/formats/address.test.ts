import fc from "fast-check";
import { expect, test } from "vitest";
import { address } from "../../src/formats/address.ts";
import { anyCharacter } from "../support/texts.ts";

test.each([
  ["https://example.org", "https://example.org"],
  ["https://example.org/a?b=c&d=%20#e[1]", "https://example.org/a?b=c&d=%20#e[1]"],
  ['https://example.org/a b"c<d>', "https://example.org/a%20b%22c%3Cd%3E"],
  ["https://example.org/100%", "https://example.org/100%25"],
  [
    "https://пример.рф/путь",
    "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/%D0%BF%D1%83%D1%82%D1%8C",
  ],
  ["https://example.org/\u202e\ud800\u0000", "https://example.org/%E2%80%AE%EF%BF%BD%00"],
  ["mailto:a@example.org", "mailto:a@example.org"],
  ["doi:10.1000/a<b>", "https://doi.org/10.1000/a%3Cb%3E"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["see there", undefined],
])("%j is %j", (text, expected) => {
  expect(address(text)).toBe(expected);
});

test("an address of odd characters is ASCII, and stays as it is when it is written again", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (path) => {
      const once = address(`https://example.org/${path}`)!;
      expect(once).toMatch(/^[!-~]+$/u);
      expect(once).not.toMatch(/["<>\\^`{|}]/u);
      expect(address(once)).toBe(once);
    }),
    { seed: 5 },
  );
});
