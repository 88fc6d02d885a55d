import type { Browser, Page } from "playwright";
import { draw, write } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import type { FormatName } from "../../src/formats/index.ts";
import { annotatedOf } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";

/** The first page of a map as the text of an SVG. */
export async function svgOf(
  map: Drawable,
  options: DrawOptions = {},
  format: FormatName = "svg",
): Promise<string> {
  const [first] = await svgsOf(map, options, format, 1);
  return first!;
}

/** All pages, or the first so many. */
export async function svgsOf(
  given: Drawable,
  options: DrawOptions,
  format: FormatName = "svg",
  most = Infinity,
): Promise<readonly string[]> {
  const { map, annotation } = annotatedOf(given);
  const { value } = await draw({ ...map, figure: {} }, options, await testTypesetter(), annotation);
  const files = await write(value.slice(0, most), format);
  return files.map((bytes) => new TextDecoder().decode(bytes));
}

/** Opens an SVG as a page of its own size, with its fonts loaded; screenshots have `scale` pixels for each of its own. */
export async function show(browser: Browser, svg: string, scale = 1): Promise<Page> {
  const [, width = "800", height = "600"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  const viewport = { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale });
  const page = await context.newPage();
  const drawing = svg.slice(svg.indexOf("<svg"));
  await page.setContent(
    `<!doctype html><html lang="en"><title>Map</title><main style="line-height:0">${drawing}</main><style>body{margin:0}</style>`,
  );
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** How many pixels of two PNGs differ by more than `least` of 255 in some channel; all of them if their sizes differ. */
export async function differing(
  page: Page,
  a: Buffer,
  b: Buffer,
  least = 0,
): Promise<{ count: number; of: number }> {
  const urls = [a, b].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate(
    async ([images, threshold]) => {
      const pixels = await Promise.all(
        images.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [one, two] = pixels as [ImageData, ImageData];
      const of = one.width * one.height;
      if (one.width !== two.width || one.height !== two.height) return { count: of, of };
      let count = 0;
      for (let i = 0; i < one.data.length; i += 4) {
        const far = [0, 1, 2].some(
          (channel) => Math.abs(one.data[i + channel]! - two.data[i + channel]!) > threshold,
        );
        if (far) count += 1;
      }
      return { count, of };
    },
    [urls, least] as const,
  );
}
