import { describe, expect, test } from "vitest";
import { verdicts } from "../../src/annotations/verdicts/verdicts.ts";
import { ptOfPx } from "../../src/geometry.ts";
import { STYLE_NAMES } from "../../src/model/choices.ts";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { tabFaults } from "../support/tab-faults.ts";

/** Verdicts take no room: all that they may change of a figure is the height of its legend. */
const ROOMS = [
  {},
  { width: 160 },
  { width: 160, title: false, legend: false, source: false },
  { paper: "a4" },
] as const;
/** A large map takes long in the classic style. */
const LARGE = "china-russia-europe.yaml";

describe.each(MAP_FILES)("verdicts change no place and no type of %s", (file) => {
  const all = STYLE_NAMES.flatMap((style) =>
    ROOMS.filter((room) => file !== LARGE || style !== "classic" || "paper" in room).map((room) => ({
      ...room,
      style,
    })),
  );
  test.each(all)("%j", { timeout: 120_000 }, async (options) => {
    const map = mapOf(file);
    const laidOut = async (given: Drawable) =>
      (await drawnPages(given, options)).map((page) => {
        const { panels, furniture } = page.figure;
        const cards = panels.flatMap((panel) => panel.cards.map(({ id, frame }) => [id, frame] as const));
        return {
          type: ptOfPx(page.figure.metrics.body) * page.sheet.scale,
          cards,
          title: furniture.title?.rect,
          faults: tabFaults(page),
        };
      });
    expect(await laidOut(verdicts.annotate({ map }))).toEqual(await laidOut(map));
  });
});
