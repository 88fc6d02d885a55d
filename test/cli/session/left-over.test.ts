import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { EnvironmentError } from "../../../src/cli/report/errors.ts";
import { leftOver } from "../../../src/cli/session/left-over.ts";
import type { Search } from "../../../src/cli/session/left-over.ts";
import { FORMATS } from "../../../src/formats/index.ts";
import { sealed } from "../../../src/formats/words/seal.ts";
import { folderWith } from "../../support/host.ts";

vi.mock("../../../src/cli/machine/files.ts", async (original) => {
  const files = await original<typeof import("../../../src/cli/machine/files.ts")>();
  const readUpTo: typeof files.readUpTo = (path, limit) => {
    if (path.endsWith("locked.svg")) throw new EnvironmentError(`Cannot read ${path}: permission denied.`);
    if (path.endsWith("fault.svg")) throw new TypeError("a fault of ours");
    return files.readUpTo(path, limit);
  };
  return { ...files, readUpTo };
});

const OURS = '<svg xmlns="http://www.w3.org/2000/svg" aria-describedby="map-description"/>';
const SOMEBODYS = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function leftIn(
  files: Readonly<Record<string, string>>,
  search: Partial<Parameters<typeof leftOver>[0]> = {},
) {
  const troubles: string[] = [];
  const found = leftOver({
    pages: new Map([["map", 1]]),
    formats: ["svg", "pdf"],
    folders: [],
    cwd: folderWith(files),
    onTrouble: (sentence) => troubles.push(sentence),
    ...search,
  });
  expect(troubles).toEqual([]);
  return found.toSorted();
}

test("in output/ whatever is of no map is left over; in other folders what hence has made", () => {
  const files = {
    "output/map.svg": OURS,
    "output/gone.svg": SOMEBODYS,
    "figures/map.svg": OURS,
    "figures/gone.svg": OURS,
    "figures/gone.pdf": "%PDF-1.7 /Creator (hence)",
    "figures/gone.png": `PNG ${FORMATS.png.sign}`,
    "figures/gone.pptx": `PK ${FORMATS.pptx.sign}`,
    "figures/photo.png": `PNG ${FORMATS.pptx.sign}`,
    "figures/talk.pptx": "PK",
    "figures/gone.graphml": "<graphml/>",
    "figures/logo.svg": SOMEBODYS,
    "figures/plan.pdf": "%PDF-1.7",
  };
  const formats = ["svg", "pdf", "png", "pptx", "graphml"] as const;
  expect(leftIn(files, { formats })).toEqual([join("output", "gone.svg")]);
  expect(leftIn(files, { formats, folders: ["figures"] })).toEqual([
    join("figures", "gone.pdf"),
    join("figures", "gone.png"),
    join("figures", "gone.pptx"),
    join("figures", "gone.svg"),
    join("output", "gone.svg"),
  ]);
});

test("a file that is named like a folder inside its own is not in that folder", () => {
  const files = { "figures/small-gone.svg": OURS, "figures/small/map.svg": OURS };
  expect(leftIn(files, { folders: ["figures", "figures/small"] })).toEqual([
    join("figures", "small-gone.svg"),
  ]);
});

test("a folder inside another one is looked at once", () => {
  const files = { "figures/small/gone.svg": OURS, "figures/other/gone.svg": OURS };
  expect(leftIn(files, { folders: ["figures", "figures/small", "figures"] })).toEqual([
    join("figures", "other", "gone.svg"),
    join("figures", "small", "gone.svg"),
  ]);
});

test("only files in the formats that are asked for, and no texts", () => {
  const files = {
    "output/gone.svg": OURS,
    "output/gone.png": "",
    "output/README.md": "# Notes",
    "output/gone.txt": "",
  };
  expect(leftIn(files)).toEqual([join("output", "gone.svg")]);
  expect(leftIn(files, { formats: ["png", "md", "txt"] })).toEqual([join("output", "gone.png")]);
});

test("Markdown that hence wrote is left over as long as nobody has written on it", () => {
  const own = sealed("# A map\n");
  const files = {
    "output/map.md": own,
    "output/gone.md": own,
    "output/windows.md": own.replaceAll("\n", "\r\n"),
    "output/README.md": "# Notes\n",
    "output/copied.md": `# Notes\n${own}`,
    "output/edited.md": own.replace("A map", "My map"),
    "output/gone.txt": own,
    "figures/gone.md": own,
    "figures/README.md": "# Notes\n",
    "figures/more.md": `${own}More.\n`,
  };
  expect(leftIn(files, { formats: ["md", "txt"], folders: ["figures"] })).toEqual([
    join("figures", "gone.md"),
    join("output", "gone.md"),
    join("output", "windows.md"),
  ]);
});

test.each<[string, number | undefined, string[]]>([
  ["one page", 1, ["map-1.svg", "map-2.svg", "map-x.svg", "mapped.svg"]],
  ["two pages", 2, ["map-0.svg", "map-01.svg", "map-3.svg", "map-x.svg", "map.svg", "mapped.svg"]],
  [
    "ten pages",
    10,
    ["map-0.svg", "map-1.svg", "map-2.svg", "map-3.svg", "map-x.svg", "map.svg", "mapped.svg"],
  ],
  ["nobody knows how many", undefined, ["map-0.svg", "map-x.svg", "mapped.svg"]],
])("pages that a map has no more: of a map of %s", (_, count, left) => {
  const names = ["map", "map-0", "map-1", "map-01", "map-2", "map-3", "map-x", "mapped", "map.handout"];
  const files = Object.fromEntries(
    [...names.map((name) => `${name}.svg`), "map.pdf"].map((name) => [`output/${name}`, OURS]),
  );
  const all = count === 1 ? ["map-0.svg", "map-01.svg", "map-3.svg", ...left] : left;
  const pages: Search["pages"] = new Map([["map", count]]);
  expect(leftIn(files, { pages })).toEqual(all.map((name) => join("output", name)).toSorted());
});

test("where there is no such folder nothing is left over", () => {
  expect(leftIn({ output: "a file" }, { folders: ["nowhere"] })).toEqual([]);
});

test("a file that cannot be read is nobody's, and that is told; a fault of ours is not taken for it", () => {
  const troubles: string[] = [];
  const search = {
    pages: new Map(),
    formats: ["svg"],
    folders: ["figures"],
    onTrouble: (sentence: string) => troubles.push(sentence),
  } as const;
  const cwd = folderWith({ "figures/gone.svg": OURS, "figures/locked.svg": OURS });
  expect(leftOver({ ...search, cwd })).toEqual([join("figures", "gone.svg")]);
  expect(troubles).toEqual([expect.stringContaining("locked.svg: permission denied.")]);
  expect(() => leftOver({ ...search, cwd: folderWith({ "figures/fault.svg": OURS }) })).toThrow(TypeError);
});
