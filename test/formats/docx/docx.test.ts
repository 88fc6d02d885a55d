import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/formats/index.ts";
import type { Drawing } from "../../../src/formats/format.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed } from "../../support/draw.ts";
import { box, scene, shape } from "../../support/scenes.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const pxOf = (mm: number) => (mm * 96) / 25.4;

/** A drawing of one box, mm. */
async function boxOf(width: number, height: number): Promise<Drawing> {
  const [w, h] = [pxOf(width), pxOf(height)];
  return {
    scene: scene([shape(box(0, 0, w, h))], { width: w, height: h }),
    outline: outline(mapNamed("map.yaml", "premises: { a: A. }")),
    annotation: UNANNOTATED,
    type: await testTypesetter(),
  };
}

interface Section {
  readonly across: boolean;
  readonly width: number;
  readonly height: number;
}

/** The document's sections, and the sizes of its pictures; mm. */
async function documentOf(...drawings: readonly Drawing[]) {
  const parts = unzipSync(await FORMATS.docx.write(drawings));
  const text = strFromU8(parts["word/document.xml"]!);
  const mmOf = (twentieths: string | undefined) => (Number(twentieths) / 1440) * 25.4;
  const sections = [...text.matchAll(/<w:pgSz [^>]*>/gu)].map(([size]): Section => ({
    across: size.includes('w:orient="landscape"'),
    width: mmOf(/w:w="(\d+)"/u.exec(size)?.[1]),
    height: mmOf(/w:h="(\d+)"/u.exec(size)?.[1]),
  }));
  const pictures = [...text.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu)].map(([, cx, cy]) => ({
    width: Number(cx) / 36_000,
    height: Number(cy) / 36_000,
  }));
  return { sections, pictures };
}

describe("the page of a figure", () => {
  test("a wide one stands on a page on its side, a high one on an upright page", async () => {
    const wide = await documentOf(await boxOf(400, 200));
    expect(wide.sections.map(({ across }) => across)).toEqual([true, false]);
    const high = await documentOf(await boxOf(200, 400));
    expect(high.sections.map(({ across }) => across)).toEqual([false, false]);
  });

  test("a page on its side is wider than high, an upright one higher than wide", async () => {
    const { sections } = await documentOf(await boxOf(400, 200), await boxOf(200, 400));
    expect(sections.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [297, 210],
      [210, 297],
      [210, 297],
    ]);
  });

  test("a small one stands between the words, in its own size", async () => {
    const { sections, pictures } = await documentOf(await boxOf(100, 80));
    expect(sections).toHaveLength(1);
    expect(pictures[0]!.width).toBeCloseTo(100, 0);
    expect(pictures[0]!.height).toBeCloseTo(80, 0);
  });

  test.each([
    [400, 200],
    [200, 400],
    [1000, 100],
    [100, 1000],
    [300, 300],
  ])("%i by %i mm is as large as its page allows, and keeps its shape", async (width, height) => {
    const { sections, pictures } = await documentOf(await boxOf(width, height));
    const [page, picture] = [sections[0]!, pictures[0]!];
    expect(picture.width / picture.height).toBeCloseTo(width / height, 1);
    const [left, below] = [page.width - 24 - picture.width, page.height - 24 - picture.height];
    expect(Math.min(left, below)).toBeGreaterThan(-0.1);
    // One of both directions is full, but for the line that it stands on.
    expect(Math.min(left, below)).toBeLessThan(2.5);
    // On the other page it would not be larger.
    const other = Math.min((page.height - 24) / width, (page.width - 24) / height);
    expect(picture.width / width).toBeGreaterThanOrEqual(other - 0.02);
  });
});
