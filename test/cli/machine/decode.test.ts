import { expect, test } from "vitest";
import { decode } from "../../../src/cli/machine/decode.ts";
import { MAP_LIMIT } from "../../../src/cli/machine/files.ts";

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

test("text as it is", () => {
  expect(decode("a.yaml", bytes("title: 策应 𝔄 \uFFFD\n"))).toEqual({
    value: { path: "a.yaml", text: "title: 策应 𝔄 \uFFFD\n" },
    diagnostics: [],
  });
});

test("a byte order mark is dropped", () => {
  expect(decode("a.yaml", bytes("\uFEFFtitle: x")).value.text).toBe("title: x");
});

test.each([
  ["Latin-1", bytes("a: b\ntitle: caf", 0xe9, "\n"), 2, 11, /byte E9 at offset 15/],
  ["behind a byte order mark", bytes("\uFEFFab", 0x80), 1, 3, /byte 80 at offset 5/],
  ["behind a replacement character of its own", bytes("\uFFFD", 0xff), 1, 2, /byte FF at offset 3/],
  ["a character cut short", bytes("a𝔄\r\n", 0xe7, 0xad), 2, 1, /byte E7 at offset 7/],
])("bad bytes: %s", (_, input, line, column, message) => {
  const { diagnostics } = decode("a.yaml", input);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: "not-utf8",
    severity: "error",
    range: { start: { line, column } },
  });
  expect(diagnostics[0]!.message).toMatch(message);
});

test("UTF-16 is recognised", () => {
  const { diagnostics } = decode("a.yaml", bytes(0xff, 0xfe, "t", 0, "i", 0));
  expect(diagnostics[0]!.hint).toBe("It looks like UTF-16; save it as UTF-8.");
});

test("too large", () => {
  expect(decode("a.yaml", new Uint8Array(MAP_LIMIT + 1)).diagnostics).toMatchObject([{ code: "too-large" }]);
  expect(decode("a.yaml", new Uint8Array(MAP_LIMIT).fill(0x20)).diagnostics).toEqual([]);
});
