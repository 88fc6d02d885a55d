import { expect, test } from "vitest";
import { endsSentence, mayEndSentence, unended } from "../../src/model/sentences.ts";

test.each([
  "It rains.",
  "“It rains.”",
  "Regnet es?",
  "بارش است؟",
  "वर्षा होती है।",
  "بارش ہوتی ہے۔",
  "下雨。",
  "「下雨。」",
  "(It rains!)",
  "It…",
])("%s ends as a sentence", (text) => expect(endsSentence(text)).toBe(true));

test.each(["rain", "It rains:", "It rains. ", "«rain»", "U.S. troops"])("%s does not", (text) =>
  expect(endsSentence(text)).toBe(false),
);

test.each([
  ["It rains.", "It rains"],
  ["下雨。", "下雨"],
  ["वर्षा होती है।", "वर्षा होती है"],
  ["بارش ہوتی ہے۔", "بارش ہوتی ہے"],
  ["And so on ...", "And so on ..."],
  ["Does it rain?", "Does it rain?"],
])("%s without its full stop", (text, without) => expect(unended(text)).toBe(without));

test.each(["It rains.", "下雨。", "“rain”", "[audit]", "{ a: b }", "its boats’"])(
  "%s may end a sentence",
  (text) => expect(mayEndSentence(text)).toBe(true),
);

test.each(["rain", "It rains. ", "rain:", "a, b,", "(rain"])("%s may not", (text) =>
  expect(mayEndSentence(text)).toBe(false),
);
