import { expect, test } from "vitest";
import { FORMATS, formatNames } from "../../src/formats/index.ts";
import { draw, write } from "../../src/pipeline.ts";
import { mapOf } from "../support/draw.ts";
import { testTypesetter } from "../support/typesetter.ts";

test("what has the sign of a format has been written in it, and in no format without that sign", async () => {
  const signed = formatNames(({ sign }) => sign !== undefined);
  expect(signed).toEqual(["svg", "pdf", "png", "webfont", "md", "docx", "pptx"]);
  const { value } = await draw(mapOf("socrates.yaml"), {}, await testTypesetter());
  const others = new Set(signed.map((name) => FORMATS[name].sign!));
  for (const format of signed) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time is plenty
    const [bytes] = await write(value, format);
    const found = [...others].filter((sign) => Buffer.from(bytes!).includes(sign, 0, "latin1"));
    expect(found, format).toEqual([FORMATS[format].sign]);
  }
});
