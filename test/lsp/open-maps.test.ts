/** What maps name is read as it is in the editor. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SourceText } from "../../src/checks/index.ts";
import { OpenMaps, pathOfUri } from "../../src/lsp/open-maps.ts";

interface File {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

const MAIN = (file = "common.yaml", id = "a") =>
  `use: { c: ${file} }\npremises: { fire: It burnt. }\nconclusions: { end: It is gone. }\ninferences: [{ from: [fire, c#${id}], to: end }]\n`;
const COMMON = (id = "a") => `premises: { ${id}: It works. }\n`;

/** An editor with a disk: texts by their names in the folder `maps`. */
function editing(disk: Readonly<Record<string, SourceText>>) {
  const open = new Map<string, File>();
  const said = new Map<string, readonly string[]>();
  const world = { version: "1", readText: (_: string, name: string) => disk[name], now: () => 0 };
  const maps = new OpenMaps<File>(
    world,
    () => open.values(),
    ({ uri }, find) =>
      void said.set(
        uri,
        find().map(({ message }) => message),
      ),
  );
  const uriOf = (name: string) => `file:///my%20maps/${encodeURIComponent(name)}`;
  return {
    /** Opens or changes a file, and waits until everything is checked. */
    write: (name: string, text: string) => {
      const file = { uri: uriOf(name), languageId: "yaml", version: 1, getText: () => text };
      open.set(file.uri, file);
      maps.changed(file);
      vi.runAllTimers();
    },
    close: (name: string) => {
      const file = open.get(uriOf(name))!;
      open.delete(file.uri);
      maps.closed(file);
      vi.runAllTimers();
    },
    said: (name: string) => said.get(uriOf(name)),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a map follows a file that it uses before that is saved, and back when it is closed unsaved", () => {
  const { write, close, said } = editing({ "common.yaml": COMMON() });
  write("main.yaml", MAIN());
  expect(said("main.yaml")).toEqual([]);
  write("common.yaml", COMMON("b"));
  expect(said("main.yaml")).toEqual(["`common.yaml` has no statement `a`."]);
  write("common.yaml", COMMON("a"));
  expect(said("main.yaml")).toEqual([]);
  write("common.yaml", "premises: { a: }\n");
  expect(said("main.yaml")?.[0]).toContain("`common.yaml` has an error in line 1");
  close("common.yaml");
  expect(said("main.yaml")).toEqual([]);
});

test("a file that is not saved yet can be used, and files that these use", () => {
  const { write, said } = editing({ "deep.yaml": COMMON() });
  write("main.yaml", MAIN("new (1).yaml", "end"));
  expect(said("main.yaml")?.[0]).toContain("there is no file `new (1).yaml`");
  write("new (1).yaml", MAIN("deep.yaml"));
  expect(said("main.yaml")).toEqual([]);
  write("deep.yaml", COMMON("b"));
  expect(said("main.yaml")?.[0]).toContain("`deep.yaml` has no statement `a`");
});

test("a bibliography is read as it is in the editor", () => {
  const { write, said } = editing({ "refs.json": '[{ "id": "smith" }]' });
  const text = (key: string) => COMMON().replace("It works.", `{ text: It works., cite: ${key} p. 2 }`);
  write("main.yaml", `bibliography: refs.json\n${text("miller")}`);
  expect(said("main.yaml")?.[0]).toContain("No source has the id `miller`");
  write("refs.json", '[{ "id": "miller" }]');
  expect(said("main.yaml")).not.toContainEqual(expect.stringContaining("miller"));
});

test("what a map may not refer to is not read because it is open", () => {
  const outside = { why: "`common.yaml` lies outside the folder of the map" };
  const { write, said } = editing({ "common.yaml": outside });
  write("common.yaml", COMMON());
  write("main.yaml", MAIN());
  expect(said("main.yaml")?.[0]).toContain("lies outside the folder");
});

test.each([undefined, null, 7, {}])("%s, which a faulty client sends as a URI, names no file", (uri) => {
  expect(["", "undefined", "null", "7", "[object Object]"]).toContain(pathOfUri(uri as never).join("/"));
});
