import { describe, expect, test } from "vitest";
import { plainOutlines, svg } from "../../../src/formats/svg/svg.ts";
import { webfont } from "../../../src/formats/svg/webfont.ts";
import type { Drawing } from "../../../src/formats/format.ts";
import { withPrefix } from "../../../src/scene/ids.ts";
import { mapOf as ordinaryMap } from "../../bench/maps.mjs";
import { MAP_FILES, drawn, drawnPages, mapNamed, mapOf } from "../../support/draw.ts";
import { elementsOf, readXml } from "../../support/xml.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const ARTICLE = "china-russia-europe.yaml";
const MAPS = ["socrates.yaml", "falling-bodies-ar.yaml", "white-horse.yaml"];

const elementsIn = (bytes: Uint8Array) => elementsOf(readXml(decoder.decode(bytes)));

/** What the picture says of its parts, without how letters are drawn. */
const groups = (bytes: Uint8Array) =>
  elementsIn(bytes).flatMap((one) =>
    one.hasAttribute("class")
      ? [["id", "class", "role", "aria-label", "href"].map((name) => one.getAttribute(name))]
      : [],
  );

/** Where each run of the picture with text stands, as `translate(x y)`. */
async function placesOf(drawing: Drawing): Promise<string[]> {
  return elementsIn(await webfont.write(drawing))
    .filter(
      ({ tagName, textContent }) =>
        tagName === "tspan" && textContent?.replace(/[\u2067\u2069\s]/gu, "") !== "",
    )
    .map((span) => `translate(${span.getAttribute("x")} ${span.getAttribute("y")})`);
}

const numbersIn = (text: string | null) => (text?.match(/-?[\d.]+/gu) ?? []).map(Number);

/** The same of the picture with letters: runs that are alike stand by the first of them, in its scale. */
const placesIn = (bytes: Uint8Array) =>
  elementsIn(bytes).flatMap((one) => {
    const transform = one.getAttribute("transform");
    if (transform === null) return [];
    const [x, y] = numbersIn(transform) as [number, number];
    if (transform.includes("scale")) return [`translate(${x} ${y})`];
    const [left, top, scale] = numbersIn((one.parentNode as typeof one).getAttribute("transform")) as [
      number,
      number,
      number,
    ];
    const [toX, toY] = [left + x * scale, top + y * scale].map((place) => Math.round(place * 100) / 100);
    return [`translate(${toX} ${toY})`];
  });

const transformsIn = (bytes: Uint8Array) =>
  elementsIn(bytes).flatMap((one) => one.getAttribute("transform") ?? []);

describe.each(MAPS)("%s", (file) => {
  test("has no font, but everything else that the picture with text has", async () => {
    const drawing = await drawn(mapOf(file));
    for (const bytes of [await svg.write(drawing), await plainOutlines(drawing)]) {
      const tags = new Set(elementsIn(bytes).map(({ tagName }) => tagName));
      for (const tag of ["style", "image"]) expect(tags).not.toContain(tag);
      expect(decoder.decode(bytes)).not.toMatch(/@font-face|base64/);
      expect(groups(bytes)).toEqual(groups(await webfont.write(drawing)));
    }
  });

  test("every letter that is used is defined once, and drawn where its text stands", async () => {
    const drawing = await drawn(mapOf(file));
    const bytes = await svg.write(drawing);
    const all = elementsIn(bytes);
    const ids = all.map((one) => one.getAttribute("id")).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const used = all.filter(({ tagName }) => tagName === "use").map((one) => one.getAttribute("xlink:href"));
    expect(used.length).toBeGreaterThan(10);
    for (const href of used) expect(ids).toContain(href!.slice(1));
    expect(placesIn(bytes)).toEqual(await placesOf(drawing));
  });

  test("its words can be found, and are not seen", async () => {
    const drawing = await drawn(mapOf(file));
    const said = (bytes: Uint8Array) =>
      elementsIn(bytes)
        .filter(({ tagName }) => tagName === "text")
        .map(({ textContent }) => textContent?.replace(/[\u2067\u2069]/gu, ""));
    const bytes = await svg.write(drawing);
    expect(said(bytes)).toEqual(said(await webfont.write(drawing)));
    for (const one of elementsIn(bytes))
      if (one.tagName === "text") expect(one.getAttribute("fill-opacity")).toBe("0");
  });
});

test("two pictures in one page share no id", async () => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const idsWith = async (idPrefix: string) =>
    elementsIn(await svg.write({ ...drawing, scene: withPrefix(drawing.scene, idPrefix) })).flatMap(
      (one) => one.getAttribute("id") ?? [],
    );
  const [one, two] = [await idsWith("a-"), new Set(await idsWith("b-"))];
  expect(one.filter((id) => two.has(id))).toEqual([]);
});

const size = async (bytes: Promise<Uint8Array>) => (await bytes).length;

/** The gallery, with the article on the pages that it is shown on, and 40 ordinary statements. */
const SIZED: readonly (readonly [string, () => Promise<readonly Drawing[]>])[] = [
  ...MAP_FILES.filter((file) => file !== ARTICLE).map(
    (file) => [file, () => drawnPages(mapOf(file), {})] as const,
  ),
  ["the article on A4", () => drawnPages(mapOf(ARTICLE), { paper: "a4" })],
  ["40 statements", () => drawnPages(mapNamed("forty", ordinaryMap(40)), {})],
];

/** A font inside holds only the letters that are used: small where few words are bold, while outlines stay as large. */
const MOST = 1.6;

test.each(SIZED)("%s is at most three fifths larger than with fonts inside", async (_name, pages) => {
  for (const drawing of await pages())
    expect(await size(svg.write(drawing))).toBeLessThan(MOST * (await size(webfont.write(drawing))));
});

test("a letter is drawn once, a word that comes again too, so that a large map stays small", async () => {
  const drawing = await drawn(mapOf(ARTICLE));
  expect(await size(svg.write(drawing))).toBeLessThan((await size(plainOutlines(drawing))) / 4);
});

test("in plain outlines every run is one path where its text stands", async () => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const bytes = await plainOutlines(drawing);
  expect(transformsIn(bytes)).toEqual(await placesOf(drawing));
  for (const one of elementsIn(bytes))
    if (one.hasAttribute("transform")) expect(one.getAttribute("d")).toMatch(/^M[-\d. Mhvlqtcz]+z$/);
});
