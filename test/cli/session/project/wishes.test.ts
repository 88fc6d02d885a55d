import { expect, test } from "vitest";
import { wishesOf } from "../../../../src/cli/session/project/wishes.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";

test.each([
  ["of a map that has none", SOCRATES, [], []],
  ["formats", `figure: { formats: [md, svg] }\n${SOCRATES}`, ["md", "svg"], []],
  ["views, and no formats", `views: { part: { conclusion: dies } }\n${SOCRATES}`, [], ["part"]],
  ["of a text that speaks of formats", SOCRATES.replace("a man.", "a man of many formats."), [], []],
  ["of what is no map", "views: [", [], []],
])("wishes: %s", (_, text, formats, views) => {
  expect(wishesOf("a.yaml", folderWith({ "a.yaml": text }))).toEqual({ formats, views });
});

test("what cannot be read has no wishes", () => {
  for (const path of ["b.yaml", "-"])
    expect(wishesOf(path, folderWith({}))).toEqual({ formats: [], views: [] });
});
