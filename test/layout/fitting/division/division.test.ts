import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../../src/annotations/annotation.ts";
import { anyPlace, divided } from "../../../../src/layout/fitting/division/division.ts";
import type { How } from "../../../../src/layout/fitting/division/division.ts";
import type { Room, Rooms } from "../../../../src/layout/paper.ts";
import { cellsOf } from "../../../../src/outline/cells.ts";
import type { Outline } from "../../../../src/outline/outline.ts";
import { grouped, roomOf } from "../../../support/rooms.ts";

const WHOLE = grouped(8, 3);
const SIZE = 8;
const HOW: How = { size: SIZE, most: 11, turns: false, annotation: UNANNOTATED };

const UPRIGHT = roomOf(1400, 2000);
const TURNED = roomOf(2000, 1400);
const LOW = roomOf(1400, 700);
const same = (...rooms: readonly Room[]): Rooms => ({ first: rooms, others: rooms });

/** Type falls with what stands on a page; a room holds so many statements in type of 8 pt. */
const holding =
  (countOf: (room: Room) => number) =>
  ({ panels }: Outline, rooms: readonly Room[]) =>
    Math.max(...rooms.map((room) => SIZE * Math.sqrt(countOf(room) / panels.flatMap(cellsOf).length)));

const chosen = (rooms: Rooms, countOf: (room: Room) => number, how: Partial<How> = {}) => {
  const division = divided(WHOLE, rooms, { ...HOW, ...how }, holding(countOf));
  return { ...division, pages: division.choose() };
};

describe("a map on pages", () => {
  test("has each statement on one of them, on as few as its type allows", () => {
    const { pages } = chosen(same(UPRIGHT), () => 12);
    const ids = pages.flatMap(({ panels }) => panels.flatMap(cellsOf).map(({ statement }) => statement));
    expect(ids.toSorted()).toEqual(WHOLE.map.statements.map(({ id }) => id).toSorted());
    // Three groups of four statements on each.
    expect(pages).toHaveLength(3);
    for (const { type } of pages) expect(type).toBeGreaterThanOrEqual(SIZE);
    expect(chosen(same(UPRIGHT), () => 16).pages).toHaveLength(2);
  });

  test("has pages upright if their type is large enough, and cells take much of their surface", () => {
    const othersIn = (width: number, height: number) => {
      const [upright, turned] = [roomOf(width, height), roomOf(height, width)];
      const countOf = (room: Room) => (room === upright ? 12 : 32);
      return chosen(same(upright, turned), countOf).rooms.others[0] === turned;
    };
    expect(othersIn(280, 400)).toBe(false);
    // Three of these are more than 1.6 times as large as what stands on them.
    expect(othersIn(300, 420)).toBe(true);
  });

  test("has pages on their side if only that makes type large enough", () => {
    const { rooms } = chosen(same(UPRIGHT, TURNED), (room) => (room === UPRIGHT ? 0.5 : 12));
    expect(rooms.others).toEqual([TURNED]);
  });

  test("that may as well lie on their side has the orientation that takes fewer, else it is upright", () => {
    const turns = { turns: true };
    const fewer = chosen(same(UPRIGHT, TURNED), (room) => (room === UPRIGHT ? 12 : 32), turns);
    expect(fewer.rooms.others).toEqual([TURNED]);
    expect(fewer.rooms.first).toEqual([TURNED]);
    expect(chosen(same(UPRIGHT, TURNED), () => 12, turns).rooms.others).toEqual([UPRIGHT]);
  });

  test("has type that is large enough, or nearer to it, before it has few pages", () => {
    const sideOf = (promise: (room: Room, statements: readonly string[]) => number) =>
      divided(grouped(4, 2), same(UPRIGHT, TURNED), HOW, ({ panels }, [room]) =>
        promise(
          room!,
          panels.flatMap(cellsOf).map(({ statement }) => statement),
        ),
      ).rooms.others[0];
    const hasFirst = (statements: readonly string[]) => statements.includes("p0-0");
    // Upright, all but one unit share a page, but that one is small.
    expect(
      sideOf((room, all) => (room === UPRIGHT ? (hasFirst(all) ? 6 : 20) : all.length > 3 ? 7 : 8)),
    ).toBe(TURNED);
    // The same on their side, and upright nothing shares a page, but all is larger than that one.
    expect(sideOf((room, all) => (room === UPRIGHT ? 7 : hasFirst(all) ? 6 : 20))).toBe(UPRIGHT);
  });

  test("passes over the first page only where that takes fewer", () => {
    const rooms = { first: [LOW], others: [UPRIGHT] };
    const passed = chosen(rooms, (room) => (room === LOW ? 0.5 : 16));
    expect(passed.rooms).toEqual({ first: [UPRIGHT], others: [UPRIGHT] });
    const used = chosen(rooms, (room) => (room === LOW ? 16 : 16));
    expect(used.rooms.first).toEqual([LOW]);
    const kept = chosen({ ...rooms, keepsFirst: true }, (room) => (room === LOW ? 0.5 : 16));
    expect(kept.rooms.first).toEqual([LOW]);
  });

  test("is divided anew by what pages came out as", () => {
    const { pages, ...division } = chosen(same(UPRIGHT), () => 16);
    expect(
      division.correct(
        pages,
        pages.map(({ type }) => type * 0.6),
      ),
    ).toBe(false);
    expect(division.choose().length).toBeGreaterThan(pages.length);
  });
});

test("while a place is not known, every reference takes the room of one to a figure with a long number", () => {
  const place = anyPlace(WHOLE);
  expect(place).toMatchObject({ figure: 0, figures: 88, overview: false, name: "Group 0" });
  expect([...place.figureOf]).toEqual([...WHOLE.numbers.keys()].map((id) => [id, 88]));
  expect([...place.figureOfStep]).toEqual(WHOLE.map.inferences.map(({ index }) => [index, 88]));
  expect(anyPlace({ ...WHOLE, map: { ...WHOLE.map, groups: [], title: "A title" } }).name).toBe("A title");
});
