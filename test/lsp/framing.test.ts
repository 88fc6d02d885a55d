import { expect, test } from "vitest";
import { framesOf } from "../../src/lsp/framing.ts";

function whyBroken(text: string, size: number): string | undefined {
  let why: string | undefined;
  const follow = framesOf((said) => (why = said));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) follow(bytes.subarray(at, at + size));
  return why;
}

const frame = (body: string, more = "") => `${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const MESSAGES = frame("{}") + frame("é".repeat(5000), "Content-Type: x\r\n") + frame("") + frame("[1]");

test.each([1, 3, 64, 1_000_000])("messages that come in pieces of %i bytes are right", (size) => {
  expect(whyBroken(MESSAGES, size)).toBeUndefined();
  expect(whyBroken(`${MESSAGES}Content-Length: 12\r\n\r\n{"half":`, size)).toBeUndefined();
  expect(whyBroken(`${MESSAGES}Content-Len`, size)).toBeUndefined();
});

test.each([1, 7, 1_000_000])("what is none is found in pieces of %i bytes", (size) => {
  for (const wrong of ["Content-Length: x", "Content-Length: -1", "Content-Length: 1e3", "Hello"])
    expect(whyBroken(`${MESSAGES}${wrong}\r\n\r\n{}`, size)).toBe("A message has no valid Content-Length");
  expect(whyBroken(MESSAGES.replace("5000", "4999").replace(/10000/u, "9999"), size)).toBe(
    "A message has no valid Content-Length",
  );
  expect(whyBroken("x".repeat(9000), size)).toBe("A message has no end to its header");
});

test.each([1, 7, 1_000_000])("it is known whether pieces of %i bytes end with a message", (size) => {
  const endsWhole = (text: string): boolean => {
    const follow = framesOf(() => {});
    const bytes = Buffer.from(text);
    let is = true;
    for (let at = 0; at < bytes.length; at += size) is = follow(bytes.subarray(at, at + size));
    return is;
  };
  expect(endsWhole(MESSAGES)).toBe(true);
  for (const cut of [1, 2, 5]) expect(endsWhole(MESSAGES.slice(0, -cut))).toBe(false);
  expect(endsWhole(`${MESSAGES}Content-Len`)).toBe(false);
  expect(endsWhole(`${MESSAGES}Content-Length: x\r\n\r\n`)).toBe(false);
});
