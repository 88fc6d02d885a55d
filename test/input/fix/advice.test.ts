import { expect, test } from "vitest";
import { didYouMean, didYouMeanKey } from "../../../src/input/fix/advice.ts";

const asks = (wrong: string, meant: string) => didYouMean(wrong, meant).fix!.asks === true;

test.each([
  // Negated, or the other way about.
  ["stated", "unstated"],
  ["unstated", "stated"],
  ["increase", "decrease"],
  ["amoral-act", "moral-act"],
  ["moral-act", "amoral-act"],
  ["food-unhealthy", "food-healthy"],
  ["isUnfair", "isFair"],
  ["irregular", "regular"],
  ["ilegal", "legal"],
  ["impossible", "possible"],
  ["inhuman", "human"],
  ["disagree", "agree"],
  ["non-fiction", "fiction"],
  ["anti-war", "war"],
  ["cant-fly", "can-fly"],
  ["not-fair", "fair"],
  ["maximal", "minimal"],
  ["maximise", "minimise"],
  // Names and years.
  ["hanna", "anna"],
  ["мера", "вера"],
  ["smith2020b", "smith2020a"],
  ["smith2020b", "smith2020"],
  ["step-3", "step-2"],
  ["step-1-2", "step-12"],
  ["a5", "a4"],
  // Other characters than letters, and letters of another script that look alike.
  ["ca#use", "cause"],
  ["cause", "ca#use"],
  ["expert* opinion", "expert opinion"],
  ["c@use-of-it", "cause-of-it"],
  ["\u0441ause-of-it", "cause-of-it"],
  // Short words, and scripts in which a character is a word.
  ["god", "gods"],
  ["slow", "show"],
  ["无鬼神存", "有鬼神存"],
  ["不道德行为", "道德行为"],
  ["有鬼神不存在", "有鬼神存在"],
])("whether `%s` is a slip for `%s`, the author decides", (wrong, meant) => {
  expect(asks(wrong, meant)).toBe(true);
});

test.each([
  ["premisses", "premises"],
  ["premise", "premises"],
  ["concluions", "conclusions"],
  ["conclusoins", "conclusions"],
  ["inferance", "inferences"],
  ["rpemises", "premises"],
  ["form", "from"],
  ["wagn", "wang"],
  ["Wang", "wang"],
  ["allmen", "all-men"],
  ["healty-food", "healthy-food"],
  ["smiht2020a", "smith2020a"],
  ["comon#claim", "common#claim"],
  ["понятне", "понятие"],
])("`%s` is a slip for `%s`", (wrong, meant) => {
  expect(asks(wrong, meant)).toBe(false);
});

test("a short key of the format may be a slip, but is not its opposite", () => {
  const range = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 3, line: 1, column: 4 } };
  expect(didYouMeanKey("txt", "text", range).fix!.asks).toBeUndefined();
  expect(didYouMean("txt", "text", range).fix!.asks).toBe(true);
  expect(didYouMeanKey("stated", "unstated", range).fix!.asks).toBe(true);
});
