import { describe, expect, test } from "vitest";
import { unionOf } from "../../src/annotations/diff/union.ts";
import type { GroupItem, ShapeItem } from "../../src/scene/scene.ts";
import { groupsIn } from "../../src/scene/walk.ts";
import { drawn, mapNamed } from "../support/draw.ts";
import { OLD } from "../support/versions.ts";

/** The group of this role whose label begins so, in a drawing of what became of the old map. */
async function groupIn(after: string, role: string, label: string): Promise<GroupItem> {
  const union = unionOf(mapNamed("old.yaml", OLD), mapNamed("new.yaml", after));
  const groups = groupsIn((await drawn(union)).scene.items).filter((group) => group.role === role);
  const found = groups.find((group) => group.label.startsWith(label));
  if (found === undefined) throw new Error(`no ${label}: ${groups.map((one) => one.label).join("\n")}`);
  return found;
}

/** The bars at the side of a cell: upright, as high as it is, and narrow. */
function barsIn({ items, area }: GroupItem): ("surface" | "broken" | "line")[] {
  return items.flatMap((item) => {
    if (item.kind !== "shape") return [];
    const points = item.path.filter((one) => one.op !== "close");
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const isNarrow = Math.max(...xs) - Math.min(...xs) < 5;
    if (!isNarrow || Math.max(...ys) - Math.min(...ys) < area!.height - 4) return [];
    return [kindOf(item)];
  });
}

function kindOf({ fill, stroke }: ShapeItem): "surface" | "broken" | "line" {
  return fill === undefined ? (stroke!.dash.length > 0 ? "broken" : "line") : "surface";
}

describe("bars beside a reference", () => {
  test("a broken one where an inference is gone whose premise is still there", async () => {
    const after = OLD.replace("  - { from: c, against: a }\n", "");
    expect(barsIn(await groupIn(after, "reference", "removed: see"))).toEqual(["broken"]);
  });

  test("a broken one where an inference no longer has a premise that is still there", async () => {
    const after = OLD.replace("[mid, a]", "[mid]").replace("from: b,", "from: [b, a],");
    expect(barsIn(await groupIn(after, "reference", "removed here: see"))).toEqual(["broken"]);
  });

  test("a full one where an inference has one more", async () => {
    const after = OLD.replace("from: b,", "from: [b, a],");
    expect(barsIn(await groupIn(after, "reference", "added here: see"))).toEqual(["surface"]);
  });

  test("none where all is as it was", async () => {
    const old = OLD.replace("from: b,", "from: [b, a],");
    const union = unionOf(mapNamed("old.yaml", old), mapNamed("new.yaml", old.replace("third", "other")));
    const reference = groupsIn((await drawn(union)).scene.items).find(({ role }) => role === "reference")!;
    expect(barsIn(reference)).toEqual([]);
  });
});

describe("bars beside a statement", () => {
  test.each([
    [
      "new: ",
      "surface",
      OLD.replace("c: A third one altogether.", "d: Something else that nobody said.").replace(
        "from: c",
        "from: d",
      ),
    ],
    [
      "removed, was ",
      "broken",
      OLD.replace(", c: A third one altogether.", "").replace("  - { from: c, against: a }\n", ""),
    ],
  ])("%s%s", async (label, kind, after) => {
    expect(barsIn(await groupIn(after, "statement", label))).toEqual([kind]);
  });

  test("reworded: two lines", async () => {
    const after = OLD.replace("The second premise here.", "The second premise there.");
    expect(barsIn(await groupIn(after, "statement", "reworded: "))).toEqual(["line", "line"]);
  });

  test("in a script that is read from the right, on the right", async () => {
    const arabic = (text: string) => `lang: ar\npremises: { a: ${text} }\n`;
    const union = unionOf(
      mapNamed("old.yaml", arabic("كل إنسان فانٍ")),
      mapNamed("new.yaml", arabic("كل إنسان حي")),
    );
    const cell = groupsIn((await drawn(union)).scene.items).find(({ role }) => role === "statement")!;
    const [bar] = cell.items.filter(
      (item) =>
        item.kind === "shape" &&
        item.path.length === 2 &&
        item.path[0]?.op === "move" &&
        item.path[1]?.op === "line" &&
        item.path[0].x === item.path[1].x,
    );
    const x = bar?.kind === "shape" && bar.path[0]?.op === "move" ? bar.path[0].x : NaN;
    expect(x).toBeGreaterThan(cell.area!.x + cell.area!.width / 2);
  });
});
