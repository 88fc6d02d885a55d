import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { fragmentOf, mapIn } from "../../src/playground/share.ts";

const LIMIT = 8 * 1024 * 1024;
const linkTo = (bytes: Uint8Array) => `#map=${deflateSync(bytes, { level: 9 }).toString("base64url")}`;

test("a link gives back its map, also a long one of many scripts", () => {
  const text = Array.from({ length: 40_000 }, (_, i) => `p${i}: Grün 漢字 👩‍👩‍👧\n`).join("");
  expect(mapIn(fragmentOf(text))).toBe(text);
  expect(mapIn(linkTo(new Uint8Array(LIMIT).fill(120)))).toHaveLength(LIMIT);
});

test("a link that unpacks to more than a map may have is refused without being unpacked", () => {
  const link = linkTo(new Uint8Array(256 * 1024 * 1024).fill(32));
  const before = process.memoryUsage().arrayBuffers;
  expect(mapIn(link)).toEqual({ why: "The map in this address is larger than 8 MiB." });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
});

test("a link that was cut says so", () => {
  const whole = fragmentOf("premises: { a: A claim of several words. }\n".repeat(50));
  for (const length of [5, 9, 20, whole.length - 8])
    expect(mapIn(whole.slice(0, length))).toEqual({ why: expect.stringContaining("was cut") });
  expect(mapIn("#other")).toBeUndefined();
});
