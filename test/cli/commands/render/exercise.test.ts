import { expect, test } from "vitest";
import { UsageError } from "../../../../src/cli/report/errors.ts";
import { parseArguments } from "../../../../src/cli/program.ts";

const parsed = (...words: string[]) => parseArguments(["render", "map.yaml", ...words], "0");

test.each([
  [["--as", "worksheet", "--blank", "200%"], "A share to leave blank goes from 1% to 100%, not `200%`."],
  [["--as", "worksheet", "--blank", "0%"], "A share to leave blank goes from 1% to 100%, not `0%`."],
  [["--as", "worksheet", "--seed", "-1"], "--seed needs a whole number of at most nine digits, not `-1`."],
  [["--as", "cards", "--seed", "1.5"], "--seed needs a whole number of at most nine digits, not `1.5`."],
  [["--as", "handout", "--blank", "all"], "--blank needs --as worksheet."],
  [["--as", "worksheet", "--level", "5"], "--level goes from 1 to 4, not `5`."],
  [["--as", "cards", "--level", "2"], "--level needs --as worksheet."],
  [["--seed", "3"], "--seed needs --as worksheet or --as cards."],
])("%j is refused", (words, message) => {
  expect(() => parsed(...words)).toThrow(new UsageError(message));
});

test("what to leave blank and the seed reach the document", () => {
  const request = parsed("--as", "worksheet", "--blank", "premises", "--seed", "12", "--level", "3");
  expect(request).toMatchObject({
    asked: { documents: ["worksheet"], draw: { blank: "premises", seed: 12, level: 3 } },
  });
});

test.each([
  [["--as", "poster", "--sheets", "0x2"], "--sheets needs how many sheets lie across and down"],
  [["--as", "poster", "--sheets", "9x9"], "at most 48 in all, such as 2x2, not `9x9`."],
  [["--as", "handout", "--sheets", "2x2"], "--sheets needs --as poster."],
])("%j is no wish for sheets", (args, message) => {
  expect(() => parsed(...args)).toThrow(message);
});

test("the sheets of a poster reach the document", () => {
  expect(parsed("--as", "poster", "--sheets", "2x3")).toMatchObject({
    asked: { draw: { sheets: { columns: 2, rows: 3 } } },
  });
});
