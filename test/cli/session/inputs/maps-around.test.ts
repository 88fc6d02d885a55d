import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { mapsAround } from "../../../../src/cli/session/inputs/maps-around.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";

const USING = `use: { other: other.yaml }\n${SOCRATES}`;

function around(
  files: Readonly<Record<string, string | Uint8Array>>,
  file: string,
  used: readonly string[] = [],
) {
  const folder = folderWith(files);
  return mapsAround(join(folder, file), used)
    .map(({ path }) => relative(folder, path).replaceAll("\\", "/"))
    .toSorted();
}

test("the maps below the folder of the project that may use a file, and those that it uses", () => {
  const files = {
    "outside.yaml": USING,
    "project/hence.yaml": "figure: { theme: print }\n",
    "project/a.yaml": USING,
    "project/b.yml": USING,
    "project/used.yaml": SOCRATES,
    "project/alone.yaml": SOCRATES,
    "project/notes.txt": USING,
    "project/maps/own.yaml": USING,
  };
  expect(around(files, "project/maps/own.yaml")).toEqual(["project/a.yaml", "project/b.yml"]);
  expect(around(files, "project/maps/own.yaml", ["../used.yaml"])).toEqual([
    "project/a.yaml",
    "project/b.yml",
    "project/used.yaml",
  ]);
});

test("without a project those below the folder of maps, else those of the same folder", () => {
  const files = {
    "a.yaml": USING,
    "maps/b.yaml": USING,
    "maps/deep/own.yaml": USING,
    "others/c.yaml": USING,
    "others/deep/own.yaml": USING,
    "others/deep/d.yaml": USING,
  };
  expect(around(files, "maps/deep/own.yaml")).toEqual(["maps/b.yaml"]);
  expect(around(files, "others/deep/own.yaml")).toEqual(["others/deep/d.yaml"]);
});

test("what is no text is left out", () => {
  expect(
    around({ "own.yaml": USING, "bad.yaml": new Uint8Array([0xff, 0xfe, 0xc3, 0x28, 0x00]) }, "own.yaml"),
  ).toEqual([]);
});
