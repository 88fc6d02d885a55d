import { describe, expect, test } from "vitest";
import { fixed, painted } from "../../src/scene/paint.ts";
import type { Palette } from "../../src/scene/paint.ts";
import { textsIn, visit } from "../../src/scene/walk.ts";
import { THEMES } from "../../src/themes/index.ts";
import { drawn, mapOf } from "../support/draw.ts";

test("each colour of a theme knows where it stands in it", () => {
  const { tones, frame, annotations, header } = painted(THEMES.plain);
  expect(tones["panel-title"]).toEqual({ role: "tones.panel-title", colour: "#2b3a4a" });
  expect(frame.objection).toEqual({ role: "frame.objection", colour: "#8c2a1c" });
  expect(annotations.looks["quiet"]!.line?.support).toEqual({
    role: "annotations.looks.quiet.line.support",
    colour: "#7f8b97",
  });
  expect(annotations.tags["new"]!.edge.role).toBe("annotations.tags.new.edge");
  expect(header.objection).toEqual({ role: "header.objection", colour: "#8c2a1c" });
  // What is no colour stays as it is.
  expect(painted(THEMES.print).annotations.looks["out"]!.lines).toEqual({
    frame: { support: 0.6, objection: 0.6 },
    lineWidth: 0.55,
    hollow: true,
  });
});

describe("the dark palette", () => {
  test("of the plain theme has a colour for each of its roles", () => {
    const { dark, ...colours } = painted(THEMES.plain);
    const palette = dark as Palette;
    const roles = [...JSON.stringify(colours).matchAll(/"role":"([^"]+)"/gu)].map(([, role]) => role!);
    expect(roles.length).toBeGreaterThan(60);
    expect(roles.filter((role) => !palette.has(role as never))).toEqual([]);
    expect(palette.get("tones.text")).toBe(THEMES.dark.tones.text);
    expect(palette.get("background")).toBe(THEMES.dark.background);
  });

  test.each(["print", "dark"] as const)("of the theme %s is none", (theme) => {
    expect(painted(THEMES[theme]).dark).toBeUndefined();
  });
});

test("everything in a drawing is painted by role, whatever the theme", async () => {
  for (const theme of ["plain", "print", "dark"] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const { scene } = await drawn(mapOf("car-free-centre.yaml"), { theme });
    expect(scene.background.role).toBe("background");
    visit(scene.items, (item) => {
      const paints =
        item.kind === "text"
          ? [item.paint]
          : item.kind === "shape"
            ? [item.fill, item.stroke?.paint].filter((paint) => paint !== undefined)
            : [];
      for (const { role, colour } of paints) {
        expect(role).toBeDefined();
        expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
      }
    });
    const roles = new Set(textsIn(scene.items).map(({ paint }) => paint.role));
    for (const role of ["tones.title", "tones.text", "tones.number", "tones.muted", "tones.objection-header"])
      expect(roles).toContain(role);
  }
});

test("a fixed colour has no role", () => {
  expect(fixed("#123456")).toEqual({ role: undefined, colour: "#123456" });
});
