import { expect, test } from "vitest";
import { parse } from "../../src/input/index.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { render } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { SOCRATES } from "../support/host.ts";
import { testTypesetter } from "../support/typesetter.ts";

function wishing(figure: string): ArgumentMap {
  const { value: map, diagnostics } = parse({ path: "map.yaml", text: `figure: ${figure}\n${SOCRATES}` });
  expect(diagnostics).toEqual([]);
  return map!;
}

const drawn = async (map: ArgumentMap, options: DrawOptions) =>
  (await render(map, "svg", options, await testTypesetter())).value.map((bytes) =>
    Buffer.from(bytes).toString(),
  );

test.each<[string, DrawOptions]>([
  ["{ paper: a3 }", { paper: "a3" }],
  ["{ width: 16cm }", { width: 160 }],
  ["{ width: 120mm, type: 8 }", { width: 120, type: 8 }],
  ["{ theme: dark, direction: up }", { theme: "dark", direction: "up" }],
  ["{ paper: a4, min-type: 12 }", { paper: "a4", minType: 12 }],
])("a map that wishes %s is drawn as if that was asked", async (figure, options) => {
  const asked = await drawn(wishing("{}"), options);
  expect(await drawn(wishing(figure), {})).toEqual(asked);
  expect(asked).not.toEqual(await drawn(wishing("{}"), {}));
});

test.each<[string, DrawOptions]>([
  ["{ paper: a3 }", { width: 160 }],
  ["{ width: 160mm, type: 8 }", { paper: "a4" }],
  ["{ width: 160mm, type: 8 }", { width: 120, type: 9 }],
  ["{ theme: dark, style: classic, direction: up }", { theme: "print", style: "blocks", direction: "left" }],
  ["{ width: 160mm, type: 8 }", { as: "handout" }],
])("what is asked goes before the wish %s", async (figure, options) => {
  expect(await drawn(wishing(figure), options)).toEqual(await drawn(wishing("{}"), options));
});

test("a view has its own caption, and what is asked goes before that", async () => {
  const { value: map } = parse({
    path: "map.yaml",
    text: `caption: Of the map\nviews: { all: { depth: 9, caption: Of the view }, bare: { depth: 9 } }\n${SOCRATES}`,
  });
  const captions = async (options: DrawOptions) =>
    (await drawn(map!, options)).map((svg) =>
      ["map", "view", "figure"].filter((one) => svg.includes(`Of the ${one}`)),
    );
  expect(await captions({})).toEqual([["map"]]);
  expect(await captions({ view: "all" })).toEqual([["view"]]);
  expect(await captions({ view: "bare" })).toEqual([["map"]]);
  expect(await captions({ view: "all", caption: "Of the figure" })).toEqual([["figure"]]);
});

test("a caption that is asked for holds only what a text of a map may hold", async () => {
  const options = { caption: "A\u202E caption\tof mine" };
  const { value } = await render(wishing("{}"), "txt", options, await testTypesetter());
  expect(new TextDecoder().decode(value[0])).toContain("A caption of mine");
});
