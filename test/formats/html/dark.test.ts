import { describe, expect, test } from "vitest";
import { darkStyle } from "../../../src/formats/html/dark.ts";
import { fixed, painted } from "../../../src/scene/paint.ts";
import type { Item } from "../../../src/scene/scene.ts";
import { sceneSeen } from "../../../src/scene/colour-vision.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { drawn } from "../../support/draw.ts";
import { box, group, run, scene, shape } from "../../support/scenes.ts";
import { decisionVersions } from "../../support/versions.ts";
import { unionOf } from "../../../src/annotations/diff/union.ts";

const { dark, background, tones, cell, frame, line } = painted(THEMES.plain);
const night = THEMES.dark;
const sceneOf = (...items: Item[]) => scene(items, { background, dark });

describe("on a dark screen", () => {
  test("each use of a paint has the colour that its role has in the dark", () => {
    const stroke = { paint: frame.support, width: 1, dash: [] };
    const style = darkStyle([
      sceneOf(group("statement", "s", [run("a", { paint: tones.number })])),
      sceneOf(shape(box(0, 0, 20, 20), { fill: cell.fill, stroke })),
    ]);
    expect(style).toBe(
      `@media screen and (prefers-color-scheme:dark){svg.map>rect{fill:${night.background}}` +
        `svg.map path[fill="${cell.fill.colour}"]{fill:${night.cell.fill}}` +
        `svg.map path[stroke="${frame.support.colour}"]{stroke:${night.frame.support}}` +
        `svg.map :is(text,tspan)[fill="${tones.number.colour}"]{fill:${night.tones.number}}}`,
    );
  });

  test("of roles with one colour, the one that is drawn most counts", () => {
    expect(tones.text.colour).toBe(tones.title.colour);
    const texts = [tones.title, tones.text, tones.text].map((paint) => run("a", { paint }));
    expect(darkStyle([sceneOf(...texts)])).toContain(`{fill:${night.tones.text}}`);
    expect(darkStyle([sceneOf(...texts.slice(0, 1))])).toContain(`{fill:${night.tones.title}}`);
  });

  test("a fixed colour keeps all as it is, and so does a theme without a dark palette", () => {
    expect(darkStyle([sceneOf(run("a", { paint: fixed(tones.text.colour) }))])).toBeUndefined();
    expect(darkStyle([scene([], { background })])).toBeUndefined();
    expect(darkStyle([sceneOf(), scene([], { background })])).toBeUndefined();
    const bare = sceneOf(run("a", { paint: line.support }));
    expect(darkStyle([bare])).toBeDefined();
    expect(darkStyle([sceneSeen(bare, "grey")])).toBeUndefined();
  });

  test("a drawing of differences has its own colours", async () => {
    const { scene: changes } = await drawn(unionOf(...decisionVersions(), "a → b"));
    const style = darkStyle([changes])!;
    const {
      tags,
      looks: { quiet },
    } = THEMES.plain.annotations;
    expect(style).toContain(`[fill="${tags["moved"]!.ink}"]{fill:${night.annotations.tags["moved"]!.ink}}`);
    expect(style).toContain(
      `[fill="${quiet!.tones!.text!}"]{fill:${night.annotations.looks["quiet"]!.tones!.text!}}`,
    );
  });
});
