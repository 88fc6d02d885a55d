import { expect, test } from "vitest";
import { mend } from "../../../src/input/mending/mend.ts";
import { check } from "../../../src/pipeline.ts";

const diagnose = (text: string) => check({ path: "map.yaml", text }, () => ({ why: "no file" })).diagnostics;
const mended = (text: string) => mend({ path: "map.yaml", text }, diagnose).text;

const REST =
  "  q: Socrates is a man.\nconclusions:\n  c: Socrates is mortal.\ninferences:\n  - { from: [p, q], to: c }\n";
const VOICES = "voices: { staff: The staff }\n";

test.each([
  [
    "a heading at the end of a text",
    `premises:\n  p: All men are mortal.\n${REST.replace("mortal.\ninferences:", "mortal. inferences:")}`,
  ],
  ["a key behind a sentence", `${VOICES}premises:\n  p: All men are mortal., voice: staff\n${REST}`],
  [
    "a key with a wrong sign",
    `${VOICES}premises:\n  p: { text: All men are mortal., voice) staff }\n${REST}`,
  ],
])("%s is not put in quotes with its text", (_, text) => {
  expect(diagnose(text).length).toBeGreaterThan(0);
  expect(mended(text)).not.toMatch(/"[^"\n]*(?:inferences:|voice:|voice\))/u);
});

test.each([
  [
    "the title of the map",
    `premises:\ntitle: Socrates is mortal\n  p: All men are mortal.\n${REST}`,
    "title",
  ],
  [
    "a key on the line after a bracket",
    `${VOICES}premises:\n  p: { text: All men are mortal.,\n  voice: staff\n${REST}`,
    "voice",
  ],
])("%s becomes no id", (_, text, key) => {
  expect(diagnose(text).some(({ severity }) => severity === "error")).toBe(true);
  const after = mended(text);
  expect(after).toContain(text.match(new RegExp(`^ *${key}:`, "mu"))![0]);
  expect(diagnose(after).some(({ severity }) => severity === "error")).toBe(true);
});

test("an id that is a key of the format stays what it is where something else is mended", () => {
  const text = `premises:\n  title: All men are mortal.\n${REST.replace("[p, q]", "[title, qq]")}`;
  expect(diagnose(text).map(({ code }) => code)).toEqual(["unknown-id"]);
  const indented = `premises:\n  title: All men are mortal.\n${REST.replace("  c: S", "   c: S").replace("[p", "[title")}`;
  expect(diagnose(mended(indented)).filter(({ severity }) => severity === "error")).toEqual([]);
});
