import { expect, test } from "vitest";
import { withCreator } from "../../../src/formats/pdf/creator.ts";
import { drawPdf, run } from "../../support/scenes.ts";

test("a PDF names hence as what made it, in its dictionary and in its metadata", async () => {
  const { info, metadata } = await drawPdf([run("A")]);
  expect(info["Creator"]).toBe("hence");
  expect(metadata.get("xmp:creatortool")).toBe("hence");
});

test("no byte moves, and what has no such place stays as it is", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
  expect(withCreator(bytes("<< /Creator (Engine 1.2) >>"))).toEqual(bytes("<< /Creator (hence)      >>"));
  expect(withCreator(bytes("<< /Creator (x) >>"))).toEqual(bytes("<< /Creator (x) >>"));
  expect(withCreator(bytes("<< /Creator (never closed"))).toEqual(bytes("<< /Creator (never closed"));
});
