import { expect, test } from "vitest";
import { outlined } from "../../../src/formats/svg/outlined.ts";
import { svg } from "../../../src/formats/svg/svg.ts";
import { drawn, mapOf } from "../../support/draw.ts";
import { elementsOf, readXml } from "../../support/xml.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

test.each(["socrates.yaml", "falling-bodies-ar.yaml", "white-horse.yaml"])(
  "%s has no text and no font, but everything else that the picture with text has",
  async (file) => {
    const drawing = await drawn(mapOf(file));
    const text = decoder.decode(await outlined.write(drawing));
    const elements = elementsOf(readXml(text));
    const tags = new Set(elements.map(({ tagName }) => tagName));
    for (const tag of ["text", "tspan", "style", "image", "use"]) expect(tags).not.toContain(tag);
    expect(text).not.toMatch(/font-|base64/);

    const groups = (xml: string) =>
      elementsOf(readXml(xml)).flatMap((one) =>
        ["g", "a"].includes(one.tagName)
          ? [["id", "class", "role", "aria-label", "href"].map((name) => one.getAttribute(name))]
          : [],
      );
    expect(groups(text)).toEqual(groups(decoder.decode(await svg.write(drawing))));
  },
);

test("every letter stands where its text stands", async () => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const elements = elementsOf(readXml(decoder.decode(await outlined.write(drawing))));
  const outlines = elements.filter((one) => one.getAttribute("transform")?.startsWith("translate("));
  const spans = elementsOf(readXml(decoder.decode(await svg.write(drawing)))).filter(
    ({ tagName, textContent }) => tagName === "tspan" && textContent?.trim() !== "",
  );
  expect(outlines.map((one) => one.getAttribute("transform"))).toEqual(
    spans.map((span) => `translate(${span.getAttribute("x")} ${span.getAttribute("y")})`),
  );
  for (const one of outlines) expect(one.getAttribute("d")).toMatch(/^M[-\d. Mhvlqcz]+z$/);
});
