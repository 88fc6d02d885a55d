import { expect, test } from "vitest";
import { EXPLANATIONS } from "../../../src/checks/explanations/explanations.ts";
import { completeProject, hoverProject } from "../../../src/lsp/features/project.ts";
import { cursor } from "../../support/cursor.ts";

function offered(marked: string, wish = {}) {
  const { text, offset } = cursor(marked);
  return completeProject(text, offset, wish)?.suggestions;
}
const labels = (marked: string) => offered(marked)?.map(({ label }) => label);

test("the keys of the defaults of a folder are completed, at every depth", () => {
  expect(labels("|")).toEqual([
    "figure",
    "figures",
    "sources",
    "bibliography",
    "voices",
    "checks",
    "roots",
    "outputs",
  ]);
  expect(labels("figure: { paper: a4 }\nche|\n")).toEqual([
    "figures",
    "sources",
    "bibliography",
    "voices",
    "checks",
    "roots",
    "outputs",
  ]);
  expect(labels("checks:\n  orphan: off\n  |\n")).toContain("long-text");
  expect(labels("checks:\n  orphan: off\n  |\n")).not.toContain("orphan");
  expect(labels("outputs:\n  - { folder: figures, | }\n")).toContain("paper");
  expect(labels("sources:\n  act: { title: The Act, | }\n")).toContain("doi");
  expect(labels("# |\n")).toBeUndefined();
});

test("and the words that a value can be", () => {
  expect(labels("checks: { orphan: | }\n")).toEqual(["off", "hint", "warning", "error"]);
  expect(labels("figure:\n  direction: |\n")).toEqual(["left", "right", "up"]);
  expect(labels("figure:\n  legend: |\n")).toEqual(["true", "false"]);
});

test("a warning is explained as by hence explain", () => {
  const { text, offset } = cursor("figure: { legend: false }\nchecks:\n  long|-text: off\n");
  const found = hoverProject(text, offset)!;
  expect(text.slice(found.start, found.end)).toBe("long-text");
  expect(found.text).toBe(EXPLANATIONS["long-text"].means);
  expect(hoverProject(text, 1)!.text).toBe(
    "How figures are drawn where neither the map nor the command line says it.",
  );
  expect(hoverProject(text, text.length - 2)).toBeUndefined();
  const about = offered("checks:\n  | \n")!.find(({ label }) => label === "orphan")!.about;
  expect(about).toBe(EXPLANATIONS.orphan.means);
});

test("where a YAML server explains keys, they are left to it", () => {
  expect(offered("checks:\n  |\n", { withoutKeys: true })).toBeUndefined();
});
