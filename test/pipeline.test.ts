import { expect, test } from "vitest";
import { draw, layout } from "../src/pipeline.ts";
import { drawnPage } from "../src/documents/drawn-page.ts";
import { painted } from "../src/scene/paint.ts";
import { THEMES } from "../src/themes/index.ts";
import { SOCRATES } from "./support/host.ts";
import { mapNamed, mapOf } from "./support/map-files.ts";
import { testTypesetter } from "./support/typesetter.ts";

const type = await testTypesetter();

test("what is laid out is what is drawn", async () => {
  const map = mapOf("bird-in-hand.yaml");
  const options = { paper: "a4" } as const;
  const [laidOut, drawn] = [await layout(map, options, type), await draw(map, options, type)];
  const pages = laidOut.value.map((placed) =>
    drawnPage({ placed, paper: "a4" }, painted(THEMES[map.figure.theme ?? "plain"])),
  );
  expect(pages.length).toBeGreaterThan(0);
  expect(drawn.value.map(({ scene }) => scene)).toEqual(pages.map(({ scene }) => scene));
  expect(laidOut.diagnostics).toEqual(drawn.diagnostics);
});

test("a layout is that of the figure, whatever document the options name", async () => {
  const map = mapNamed("map.yaml", `figure: { width: 80 }\n${SOCRATES}`);
  const figure = await layout(map, {}, type);
  for (const as of ["handout", "poster", "assumptions"] as const)
    expect(await layout(map, { as }, type), as).toEqual(figure);
});
