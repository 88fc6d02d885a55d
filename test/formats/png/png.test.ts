import { Resvg } from "@resvg/resvg-js";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { failureOf } from "../../../src/cli/report/failure.ts";
import { FormatLimitError } from "../../../src/formats/format.ts";
import { png, smallPng } from "../../../src/formats/png/png.ts";
import { drawn, mapOf } from "../../support/draw.ts";
import { freshTypesetter } from "../../support/typesetter.ts";

const chunksOf = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes);
  const chunks = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    chunks.push({
      name: file.toString("latin1", at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      sound: file.readUInt32BE(at + 8 + length) === crcOf(file.subarray(at + 4, at + 8 + length)),
    });
  }
  return chunks;
};

/** Node 20.20 has zlib.crc32. */
const crcOf = (bytes: Uint8Array) => crc32(bytes);

const named = (bytes: Uint8Array, name: string) => chunksOf(bytes).find((chunk) => chunk.name === name)!.data;

test.each([
  [undefined, 300],
  [72, 72],
  [600, 600],
])("at %s dpi it has the size of the drawing on paper", async (dpi, expected) => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const bytes = await png.write({ ...drawing, ...(dpi === undefined ? {} : { dpi }) });
  expect(chunksOf(bytes).every(({ sound }) => sound)).toBe(true);
  expect(chunksOf(bytes).map(({ name }) => name)).toEqual(["IHDR", "pHYs", "tEXt", "IDAT", "IEND"]);
  const perMetre = named(bytes, "pHYs").readUInt32BE(0);
  expect(perMetre).toBe(Math.round(expected / 0.0254));
  const width = (named(bytes, "IHDR").readUInt32BE(0) / perMetre) * 1000;
  expect(Math.abs(width - (drawing.scene.width * 25.4) / 96)).toBeLessThan(25.4 / expected);
});

test("the same drawing gives the same bytes", async () => {
  const once = await png.write(await drawn(mapOf("white-horse.yaml"), {}, await freshTypesetter()));
  const again = await png.write(await drawn(mapOf("white-horse.yaml"), {}, await freshTypesetter()));
  expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
});

test("a picture that no program would open is refused, with the resolution that is possible", async () => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const huge = { ...drawing, dpi: 1200, scene: { ...drawing.scene, width: 9600, height: 960 } };
  const error = await png.write(huge).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FormatLimitError);
  expect(failureOf(error)).toMatchObject({ kind: "wish" });
  expect((error as Error).message).toBe(
    "At 1200 dpi the picture would have 120000 by 12000 pixels, more than programs open; at most 200 dpi are possible, or take PDF.",
  );
});

test("what is written can be read", async () => {
  const bytes = await png.write({ ...(await drawn(mapOf("socrates.yaml"))), dpi: 72 });
  const href = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect(pixels.some((value) => value > 0)).toBe(true);
});

const pixelsOf = (bytes: Uint8Array, width: number, height: number) => {
  const href = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
};

test("in 256 colours it looks the same, knows its size, and takes less than half the room", async () => {
  const drawing = { ...(await drawn(mapOf("car-free-centre.yaml"))), dpi: 150 };
  const [full, small] = [await png.write(drawing), await smallPng(drawing, 150)];
  expect(small.length).toBeLessThan(full.length / 2);
  expect(chunksOf(small).every(({ sound }) => sound)).toBe(true);
  expect(chunksOf(small).map(({ name }) => name)).toEqual(["IHDR", "pHYs", "PLTE", "IDAT", "IEND"]);
  expect(named(small, "pHYs")).toEqual(named(full, "pHYs"));
  const [width, height] = [0, 4].map((at) => named(full, "IHDR").readUInt32BE(at)) as [number, number];
  const [a, b] = [pixelsOf(full, width, height), pixelsOf(small, width, height)];
  expect(b.length).toBe(a.length);
  const worst = a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
  expect(worst).toBeLessThan(32);
});
