import { expect, test } from "vitest";
import { analyse } from "../../../src/lsp/analysis/state.ts";
import { complete } from "../../../src/lsp/completion/completion.ts";
import { outsideIds } from "../../../src/lsp/completion/ids.ts";
import { outsideId } from "../../../src/model/ids.ts";
import type { UsedFile } from "../../../src/model/project.ts";
import { cursor } from "../../support/cursor.ts";

const MAP = `voices: { ann: Ann Lee }
sources: { act: { title: The Act } }
premises:
  used: Used is so.
  fresh: Fresh is so.
conclusions:
  end: The end.
inferences:
  - { from: used, to: end }
`;

function offered(marked: string) {
  const { text, offset } = cursor(MAP + marked);
  return complete(text, offset, analyse({ path: "map.yaml", text: MAP }))?.suggestions.filter(
    ({ kind }) => kind === "id",
  );
}
const ranks = (marked: string) => offered(marked)!.map(({ label, rank }) => [label, rank]);

test("what nothing uses yet is the likeliest, and a premise the least likely to be concluded", () => {
  expect(ranks("  - { from: |")).toEqual([
    ["used", 1],
    ["fresh", 0],
    ["end", 1],
  ]);
  expect(ranks("  - { from: used, to: |")).toEqual([
    ["fresh", 3],
    ["end", 1],
  ]);
});

test("an id is explained, and found, by what it stands for", () => {
  expect(offered("  - { from: |")![1]).toMatchObject({ detail: "Fresh is so.", filter: "Fresh is so." });
});

test("statements of a file that the map uses are offered by the names that they have here", () => {
  const statements = new Map(["noise", "smoke"].map((id) => [id, { text: `${id} is bad.` }]));
  const facts = () => ({ map: { uses: [{ id: "common", file: "common.yaml" }] } });
  const state = { facts, open: () => ({ statements }) as unknown as UsedFile } as never;
  expect(outsideIds(state, ["common"], "", outsideId).map(({ label, detail }) => [label, detail])).toEqual([
    ["common#noise", "noise is bad."],
    ["common#smoke", "smoke is bad."],
  ]);
  expect(outsideIds(state, ["other"], "", outsideId)).toEqual([]);
  const closed = { facts, open: () => ({ why: "there is none" }) } as never;
  expect(outsideIds(closed, ["common"], "", outsideId)).toEqual([]);
});
