import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { digest } from "../../../src/cli/machine/digest.ts";
import { diagnostic } from "../../../src/diagnostic.ts";
import { following, passes, started } from "../../support/following.ts";
import { SOCRATES } from "../../support/host.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const AS_PNG = `figure: { formats: png }\n${SOCRATES}`;
const START = { offset: 0, line: 1, column: 1 };
const error = diagnostic("unknown-id", { start: START, end: START }, "Nothing has this id.", undefined);

describe("a map that changed", () => {
  test("is drawn, and its outputs are written", async () => {
    const { saves, drawings, output, said } = await started({ "maps/a.yaml": "1", "maps/b.yaml": "1" });
    await saves("maps/a.yaml", "2");
    expect(drawings.map(({ text }) => text)).toEqual(["2"]);
    await drawings[0]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 2");
    expect(output("output/b.svg")).toBeUndefined();
    expect(said()).toBe("maps/a.yaml: wrote output/a.svg (… ms).\n");
  });

  test("is not drawn if it only seems to have changed", async () => {
    const { saves, drawings, said } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "1");
    await passes(10_000);
    expect(drawings).toEqual([]);
    expect(said()).toBe("");
  });

  test("before the first drawing was done is drawn after it", async () => {
    const { saves, start, drawings } = await following({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "2");
    expect(drawings).toEqual([]);
    start();
    await passes(0);
    expect(drawings.map(({ text }) => text)).toEqual(["2"]);
  });

  test("is drawn once for each view", async () => {
    const { saves, drawings, output } = await started({ "maps/a.yaml": "1" }, { views: ["east", "west"] });
    await saves("maps/a.yaml", "2");
    expect(drawings.map(({ views }) => views)).toEqual(["east", "west"]);
    for (const drawing of drawings) await drawing.ends();
    expect(output("output/a.east.svg")).toBe("drawn: 2");
    expect(output("output/a.west.svg")).toBe("drawn: 2");
  });

  test("is written in the formats that it names from then on, also where another map is saved at once", async () => {
    const { at, heeds, drawings, output } = await started(
      { "maps/a.yaml": "1", "maps/b.yaml": "1" },
      { formats: undefined },
    );
    writeFileSync(at("maps/a.yaml"), AS_PNG);
    writeFileSync(at("maps/b.yaml"), "2");
    await heeds("maps/a.yaml", "maps/b.yaml");
    for (const drawing of drawings) await drawing.ends();
    expect(output("output/a.png")).toBe(`drawn: ${AS_PNG}`);
    expect(output("output/a.svg")).toBeUndefined();
  });

  test.each(["2", AS_PNG])("does not make the folder be looked at again, in case of %j", async (text) => {
    const { at, saves, drawings, output } = await started({ "maps/a.yaml": "1" });
    writeFileSync(at("maps/untold.yaml"), "1");
    await saves("maps/a.yaml", text);
    await drawings[0]!.ends();
    await passes(10_000);
    expect(drawings).toHaveLength(1);
    expect(output("output/a.svg")).toBe(`drawn: ${text}`);
  });

  test("is not drawn once following is over, and what is drawn then is not written", async () => {
    const { saves, drawings, session, output } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "2");
    session.close();
    await drawings[0]!.ends();
    expect(output("output/a.svg")).toBeUndefined();
    await saves("maps/a.yaml", "3");
    expect(drawings).toHaveLength(1);
  });
});

describe("a map that changes while it is drawn", () => {
  test("is drawn again after that, if the drawing is quick", async () => {
    const { saves, drawings, output } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "2");
    await passes(2900);
    await saves("maps/a.yaml", "3");
    await saves("maps/a.yaml", "4");
    expect(drawings.map(({ isCancelled }) => isCancelled)).toEqual([false]);
    await drawings[0]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 2");
    expect(drawings.map(({ text }) => text)).toEqual(["2", "4"]);
    await drawings[1]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 4");
    await passes(10_000);
    expect(drawings).toHaveLength(2);
  });

  test("is drawn at once, and the drawing given up, if that takes long", async () => {
    const { saves, drawings, output, said } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "2");
    await passes(3100);
    await saves("maps/a.yaml", "3");
    expect(drawings.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    expect(drawings[1]!.text).toBe("3");
    await drawings[1]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 3");
    expect(said()).toBe("maps/a.yaml: wrote output/a.svg (… ms).\n");
  });

  test("does not make another map wait", async () => {
    const { saves, drawings, output } = await started({ "maps/a.yaml": "1", "maps/b.yaml": "1" });
    await saves("maps/a.yaml", "2");
    await saves("maps/b.yaml", "2");
    await drawings[1]!.ends();
    expect(output("output/b.svg")).toBe("drawn: 2");
    expect(drawings[0]!.isCancelled).toBe(false);
  });
});

test("a drawing is given up after five minutes, until the map changes", async () => {
  const { saves, heeds, drawings, said, output } = await started({ "maps/a.yaml": "1" });
  await saves("maps/a.yaml", "2");
  await passes(5 * 60_000 - 100);
  expect(drawings[0]!.isCancelled).toBe(false);
  await passes(200);
  expect(drawings[0]!.isCancelled).toBe(true);
  expect(said()).toBe(
    "maps/a.yaml: Drawing maps/a.yaml took longer than 5 minutes and was given up; the other maps go on. Split the map, or draw one view at a time.\n",
  );
  await heeds("maps/a.yaml");
  expect(drawings).toHaveLength(1);
  await saves("maps/a.yaml", "3");
  await drawings[1]!.ends();
  expect(output("output/a.svg")).toBe("drawn: 3");
});

describe("what may be half a save", () => {
  test("a map that is gone is believed to be so after a while", async () => {
    const { at, heeds, session, drawings, said } = await started({ "maps/a.yaml": "1" });
    rmSync(at("maps/a.yaml"));
    await heeds("maps/a.yaml");
    await passes(150);
    expect(said()).toBe("");
    expect(session.count).toBe(1);
    await passes(100);
    expect(said()).toBe("maps/a.yaml: is gone; its outputs stay.\n");
    expect(session.count).toBe(0);
    expect(drawings).toEqual([]);
  });

  test("a map that is gone is not told of where only what went wrong is", async () => {
    const { at, heeds, session, said } = await started({ "maps/a.yaml": "1" }, { detail: "quiet" });
    rmSync(at("maps/a.yaml"));
    await heeds("maps/a.yaml");
    await passes(1000);
    expect(session.count).toBe(0);
    expect(said()).toBe("");
  });

  test("a map that is only gone for a moment is drawn", async () => {
    const { at, heeds, saves, drawings, said } = await started({ "maps/a.yaml": "1" });
    rmSync(at("maps/a.yaml"));
    await heeds("maps/a.yaml");
    await passes(150);
    await saves("maps/a.yaml", "2");
    await drawings[0]!.ends();
    await passes(1000);
    expect(said()).toBe("maps/a.yaml: wrote output/a.svg (… ms).\n");
  });

  test("a mistake is told once the map has stayed so", async () => {
    const { saves, drawings, said, output } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yaml", "2");
    await drawings[0]!.ends({ diagnostics: [error], files: [] });
    expect(said()).toBe("");
    await passes(250);
    await drawings[1]!.ends({ diagnostics: [error], files: [] });
    expect(said()).toMatch(
      /^error\[unknown-id\]: Nothing has this id\.[^]*maps\/a\.yaml: nothing was written; what was written before stays\.\n$/u,
    );
    expect(output("output/a.svg")).toBeUndefined();
    await saves("maps/a.yaml", "3");
    await drawings[2]!.ends();
    expect(said()).toMatch(/maps\/a\.yaml: fixed; wrote output\/a\.svg \(… ms\)\.\n$/u);
  });

  test("a map that has become a folder", async () => {
    const { at, heeds, drawings, said } = await started({ "maps/a.yaml": "1" }, { files: ["maps/a.yaml"] });
    rmSync(at("maps/a.yaml"));
    mkdirSync(at("maps/a.yaml"));
    await heeds("maps/a.yaml");
    expect(said()).toBe("");
    await passes(250);
    expect(said()).toBe("maps/a.yaml: Cannot read maps/a.yaml: it is a folder.\n");
    expect(drawings).toEqual([]);
  });
});

describe("a file that is quoted", () => {
  test("starts a drawing when it changes, and following is told of it", async () => {
    const { at, saves, heeds, drawings, session, quotedAnew } = await started({
      "maps/a.yaml": "1",
      "maps/b.yaml": "1",
      "maps/texts/book.txt": "words",
    });
    const before = quotedAnew();
    await saves("maps/a.yaml", "2");
    await drawings[0]!.ends({
      basis: { map: digest(Buffer.from("2")), quoted: [[at("maps/texts/book.txt"), digest("words")]] },
    });
    expect(session.quoted()).toEqual([at("maps/texts/book.txt")]);
    expect(quotedAnew()).toBe(before + 1);
    await heeds("maps/texts/book.txt");
    expect(drawings).toHaveLength(1);
    await saves("maps/texts/book.txt", "other words");
    expect(drawings.map(({ text }) => text)).toEqual(["2", "2"]);
  });
});

describe("outputs that cannot be written", () => {
  test("are tried again, and only the first time is told", async () => {
    const { at, saves, drawings, said, output } = await started({ "maps/a.yaml": "1" });
    mkdirSync(at("output/a.svg"), { recursive: true });
    await saves("maps/a.yaml", "2");
    await drawings[0]!.ends();
    expect(said()).toMatch(/^maps\/a\.yaml: Cannot write .*a\.svg: it is a folder\.\n$/u);
    const told = said();
    await passes(2100);
    await drawings[1]!.ends();
    expect(said()).toBe(told);
    rmSync(at("output/a.svg"), { recursive: true });
    await passes(2100);
    await drawings[2]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 2");
    expect(said()).toBe(`${told}maps/a.yaml: fixed; wrote output/a.svg (… ms).\n`);
    await passes(10_000);
    expect(drawings).toHaveLength(3);
  });

  test("by the first drawing are tried again too", async () => {
    const { drawings } = await started({ "maps/a.yaml": "1" }, {}, ["The disk is full."]);
    expect(drawings).toEqual([]);
    await passes(2100);
    expect(drawings.map(({ text }) => text)).toEqual(["1"]);
  });
});

describe("a new map", () => {
  test("is drawn, and counted", async () => {
    const { saves, drawings, output, session } = await started({ "maps/a.yaml": "1" });
    await saves("maps/b.yaml", "2");
    await drawings[0]!.ends();
    expect(output("output/b.svg")).toBe("drawn: 2");
    expect(session.count).toBe(2);
  });

  test("that is like a pattern is drawn, and no other", async () => {
    const { saves, drawings } = await started({ "maps/a.yaml": "1" }, { files: ["maps/*.yaml"] });
    await saves("maps/b.yml", "2");
    await saves("maps/b.yaml", "3");
    expect(drawings.map(({ text }) => text)).toEqual(["3"]);
  });

  test("that would be written to the place of another one is refused, and told of once", async () => {
    const { saves, heeds, drawings, said, session } = await started({ "maps/a.yaml": "1" });
    await saves("maps/a.yml", "2");
    await heeds("maps/a.yml");
    expect(drawings).toEqual([]);
    expect(session.count).toBe(1);
    expect(said()).toBe(
      "hence: maps/a.yaml and maps/a.yml would both be written to output/a.svg; rename one.\n",
    );
  });
});

describe("the defaults of a folder", () => {
  test("draw its maps again when they change, and mistakes in them are said once", async () => {
    const { saves, drawings, output, said, session, at } = await started({
      "package.json": "{}",
      "maps/a.yaml": "1",
    });
    expect(session.defaults()).toContain(at("hence.yaml"));
    await saves("hence.yaml", "figure: { theme: dark }\n");
    expect(drawings.length).toBe(1);
    await drawings[0]!.ends();
    expect(output("output/a.svg")).toBe("drawn: 1");
    await saves("hence.yaml", "figure: { theme: dark }\nchecks: { orphan: off }\n");
    expect(drawings.length).toBe(2);
    await drawings[1]!.ends();
    // A mistake is said once; until it is mended the maps are drawn as before.
    await saves("hence.yaml", "figur: {}\n");
    await saves("hence.yaml", "figur: {}\n");
    expect(said().match(/unknown-key/g)).toHaveLength(1);
    await saves("maps/a.yaml", "2");
    expect(drawings.length).toBe(3);
  });
});

test("where a map is in a folder of its own, the defaults that may come to lie there are watched from then on", async () => {
  const { saves, quotedAnew } = await started({ "maps/a.yaml": "1", "maps/deep/notes.txt": "" });
  const before = quotedAnew();
  await saves("maps/b.yaml", "1");
  await passes(1000);
  expect(quotedAnew()).toBe(before);
  await saves("maps/deep/c.yaml", "1");
  await passes(1000);
  expect(quotedAnew()).toBe(before + 1);
});
