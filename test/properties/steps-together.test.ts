import { expect, test } from "vitest";
import { verdicts } from "../../src/annotations/verdicts/verdicts.ts";
import { blanksIn, readBlank } from "../../src/documents/worksheet/blanks/blanks.ts";
import { outline } from "../../src/outline/build.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { xmlId } from "../../src/scene/ids.ts";
import { annotatedOf, drawnPages } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { illegible, notOnce } from "../support/legibility.ts";
import { freshPages, groupsOn, lettersIn, wordsIn } from "../support/pages.ts";
import { chain, mapOf, tree } from "../support/steps.ts";

/** ms; a machine may be busy with something else. */
const SLOWLY = { timeout: 240_000 };

async function faults(given: Drawable, options: DrawOptions): Promise<string[]> {
  const { map } = annotatedOf(given);
  const pages = await drawnPages(given, options);
  const isParted = pages.some(({ outline }) =>
    outline.panels.some(({ heads, blocks }) =>
      [...heads.map(({ step }) => step), ...blocks.map(({ parted }) => parted)].some(
        (one) => one !== undefined,
      ),
    ),
  );
  expect(isParted).toBe(true);
  return [
    ...faultsOf(pages, options.direction ?? "left"),
    ...notOnce(map, pages),
    ...pages.flatMap((page, i) =>
      illegible(page, { least: options.minType ?? LARGE }).map((fault) => `figure ${i + 1}: ${fault}`),
    ),
  ];
}

/** pt; large, so that few statements fill several pages. */
const LARGE = 10;

/** Steps that go on in other figures: questioned in a row, questioned many times, and of many premises. */
const STEPS = { undercuts: [16, chain], linked: [36] } as const;
const WIDE = { undercuts: [24, () => 0], linked: [24, 9] } as const;

test.each<[string, Drawable, DrawOptions]>([
  ["under verdicts", verdicts.annotate({ map: mapOf(STEPS) }), {}],
  ["under verdicts, upright", verdicts.annotate({ map: mapOf(WIDE) }), { direction: "up" }],
  ["in an upright map", mapOf(STEPS), { direction: "up" }],
  ["of which each statement has a voice of its own", mapOf({ ...STEPS, voices: 60 }), {}],
  ["that are rivals within groups", mapOf({ ...STEPS, groups: 3, rivals: ["l0x0", "l0x20", "l0x35"] }), {}],
  ["in type of 14 pt", mapOf({ undercuts: [16, chain], linked: [28] }), { minType: 14 }],
  [
    "in type of 12 pt, upright",
    mapOf({ undercuts: [20, tree], linked: [20] }),
    { direction: "up", minType: 12 },
  ],
])("long steps %s are drawn whole on A4", SLOWLY, async (_, given, options) => {
  expect(await faults(given, { paper: "a4", minType: LARGE, ...options })).toEqual([]);
});

test(
  "a worksheet has each statement of long steps once, and asks once for each that it leaves blank",
  SLOWLY,
  async () => {
    const map = mapOf({ undercuts: [12, chain], linked: [20] });
    const pages = await freshPages(map, { as: "worksheet", blank: "40%", minType: LARGE });
    const sheets = pages.filter(({ part }) => part === undefined);
    expect(new Set(sheets.map(({ scene }) => scene.figure?.figure)).size).toBeGreaterThan(1);
    const drawn = sheets.flatMap(groupsOn).map(({ id }) => id);
    const times = map.statements.map(({ id }) => drawn.filter((one) => one === xmlId("s", id)).length);
    expect(times).toEqual(map.statements.map(() => 1));
    const ids = blanksIn(outline(map), readBlank("40%"), 1);
    expect(new Set(lettersIn(pages, map).keys())).toEqual(new Set(ids));
    const figures = sheets.flatMap(({ scene }) =>
      scene.items.filter((item) => item.kind !== "group" || !item.id.startsWith("list-")),
    );
    const words = wordsIn(figures);
    const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    expect(ids.filter((id) => words.includes(texts.get(id)!))).toEqual([]);
  },
);
