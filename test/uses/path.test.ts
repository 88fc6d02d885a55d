import { expect, test } from "vitest";
import { beside } from "../../src/uses/path.ts";

test.each([
  ["maps/a.yaml", "b.yaml", "maps/b.yaml"],
  ["maps/a.yaml", "./b.yaml", "maps/b.yaml"],
  ["maps/a.yaml", "../b.yaml", "b.yaml"],
  ["maps/a.yaml", "../../b.yaml", "../b.yaml"],
  ["../a.yaml", "../b.yaml", "../../b.yaml"],
  ["maps\\a.yaml", "b.yaml", "maps/b.yaml"],
  ["maps/a.yaml", "x//b.yaml", "maps/x/b.yaml"],
  ["a.yaml", "x//..//b.yaml", "b.yaml"],
  ["a.yaml", ".", "."],
  ["maps/a.yaml", "..", "."],
  ["maps/a.yaml", "/", "/"],
  ["maps/a.yaml", "/x/b.yaml", "/x/b.yaml"],
  ["maps/a.yaml", "c:/b.yaml", "c:/b.yaml"],
  ["/maps/a.yaml", "../b.yaml", "/b.yaml"],
])("beside %s, %s is %s", (path, name, expected) => {
  expect(beside(path, name)).toBe(expected);
});

test("steps that lead above the root leave a path absolute", () => {
  expect(beside("/a.yaml", "../b.yaml")).toMatch(/^\/.*b\.yaml$/u);
});
