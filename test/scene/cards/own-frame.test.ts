import { expect, test } from "vitest";
import { verdicts } from "../../../src/annotations/verdicts/verdicts.ts";
import { stepRuleX } from "../../../src/scene/cards/step-rule.ts";
import { boundsOf, shapesIn } from "../../../src/scene/walk.ts";
import { drawn, mapNamed, mapOf } from "../../support/draw.ts";
import type { Drawable } from "../../support/draw.ts";
import { statementsIn } from "../../support/geometry.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";

/** The boxes of all dashed shapes of a statement itself: its card has another frame. */
async function framesOf(map: Drawable, id: string, options: DrawOptions = {}) {
  const found = await drawn(map, options);
  const { items } = statementsIn(found.scene).find((one) => one.id === `s-${id}`)!;
  const frames = shapesIn(items).filter(({ stroke }) => (stroke?.dash.length ?? 0) > 0);
  return { ...found, frames: frames.map((one) => boundsOf([one])!) };
}

const VOICED = `
voices: { ann: Ann }
premises: { a: { text: A premise that she states., voice: ann } }
conclusions: { top: { text: The claim that Ann makes., voice: ann } }
inferences: [{ from: a, to: top }]
`;

test("the strip of a voice goes through no frame of a claim", async () => {
  const { scene } = await drawn(mapNamed("map.yaml", VOICED));
  const [top, a] = ["top", "a"].map((id) => {
    const { items, area } = statementsIn(scene).find((one) => one.id === `s-${id}`)!;
    return { area: area!, strip: boundsOf(shapesIn(items))! };
  });
  const end = top!.area.y + top!.area.height;
  expect(top!.strip.y + top!.strip.height).toBeLessThan(end - 1.2);
  expect(a!.strip.y).toBeGreaterThan(end + 1.2);
});

const STEP = `
main: [top, claim]
premises: { b: { text: A premise that is left unstated., unstated: true }, c: A premise., d: Another one. }
conclusions: { top: The top., claim: The claim. }
inferences: [{ from: [claim, b], to: top }, { from: [c, d], to: claim }]
`;

test.each(["en", "ar"])(
  "in %s, the rule of a step is one side of a frame, which keeps off it",
  async (lang) => {
    const { figure, sheet, frames } = await framesOf(mapNamed("map.yaml", `lang: ${lang}${STEP}`), "b");
    const card = figure.panels
      .flatMap(({ cards }) => cards)
      .find(({ rows }) => rows.length > 1 && rows.length < 9)!;
    const rule = stepRuleX(card, figure.metrics)! + sheet.x;
    expect(frames).toHaveLength(1);
    const [frame] = frames;
    const gap = lang === "ar" ? rule - frame!.x - frame!.width : frame!.x - rule;
    expect(gap).toBeGreaterThan(1.5);
    expect(gap).toBeLessThan(2);
  },
);

const OPEN = `
premises: { a: { text: This is left open., stance: open } }
conclusions: { top: The claim. }
inferences: [{ from: a, to: top }]
`;

test("a claim that is open has one frame, which tells both", async () => {
  const map = verdicts.annotate({ map: mapNamed("map.yaml", OPEN) });
  const { scene, frames } = await framesOf(map, "top");
  expect(frames).toEqual([]);
  const area = statementsIn(scene).find(({ id }) => id === "s-top")!.area!;
  const around = shapesIn(scene.items).filter((one) => {
    const box = boundsOf([one])!;
    return (
      one.stroke !== undefined && Math.abs(box.x - area.x) < 0.01 && Math.abs(box.width - area.width) < 0.01
    );
  });
  // The first one hides the outline of the card between the dots.
  const heavy = around.filter(({ stroke }) => stroke!.width > 2).map(({ stroke }) => stroke!.dash);
  expect(heavy.map(({ length }) => length)).toEqual([0, 2]);
  expect(heavy[1]![0]).toBeGreaterThanOrEqual(2.4);
});

test("in the classic style, the box of a premise that is unstated is dashed, with no box in it", async () => {
  const { scene, frames } = await framesOf(mapOf("paleys-watch.yaml"), "like", { style: "classic" });
  expect(frames).toEqual([]);
  const dashes = shapesIn(scene.items).filter(
    ({ stroke, path }) => stroke?.dash.join() === "3.5,2.5" && path.length > 5,
  );
  expect(dashes.length).toBeGreaterThan(0);
});
