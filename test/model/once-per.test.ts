import { expect, test } from "vitest";
import { oncePer } from "../../src/model/once-per.ts";

test("a value is reckoned once for each thing, also where it is undefined", () => {
  const asked: object[] = [];
  const of = oncePer((one: { readonly value?: number }) => {
    asked.push(one);
    return one.value;
  });
  const [known, none, like] = [{ value: 1 }, {}, { value: 1 }];
  expect([known, none, known, none, like].map(of)).toEqual([1, undefined, 1, undefined, 1]);
  expect(asked).toEqual([known, none, like]);
  expect(asked[2]).toBe(like);
});
