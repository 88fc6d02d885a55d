import { expect, test } from "vitest";
import { DOCUMENTS } from "../../src/documents/index.ts";
import type { DocumentName } from "../../src/documents/index.ts";
import { FORMATS } from "../../src/formats/index.ts";
import type { FormatName } from "../../src/formats/index.ts";
import { draw, write } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { mapOf } from "../support/draw.ts";
import { ON_A4, freshPages } from "../support/pages.ts";
import { freshTypesetter } from "../support/typesetter.ts";

const map = mapOf("car-free-centre.yaml");

async function bytesOf(options: DrawOptions, format: FormatName): Promise<Buffer> {
  const { value } = await draw(map, { dpi: 72, ...options }, await freshTypesetter());
  return Buffer.concat(await write(value, format));
}

test.each(Object.keys(DOCUMENTS) as DocumentName[])(
  "%s has the same bytes again",
  { timeout: 60_000 },
  async (as) => {
    const options = { as, paper: "a4" } as const;
    const [once, again] = [await bytesOf(options, "pdf"), await bytesOf(options, "pdf")];
    expect(once.length).toBeGreaterThan(1000);
    expect(once.equals(again)).toBe(true);
  },
);

test.each(Object.keys(FORMATS) as FormatName[])(
  "figures divided over pages have the same bytes again as %s",
  { timeout: 60_000 },
  async (format) => {
    const options = { paper: "a4", minType: 11 } as const;
    expect((await bytesOf(options, format)).equals(await bytesOf(options, format))).toBe(true);
  },
);

test.each(ON_A4)("%s is on A4 where no paper is asked for", async (as) => {
  const small = mapOf("socrates.yaml");
  const made = async (options: DrawOptions) =>
    (await freshPages(small, options)).map(({ scene, part }) => ({ scene, part }));
  expect(await made({ as })).toEqual(await made({ as, paper: "a4" }));
});
