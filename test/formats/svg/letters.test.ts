import { Document } from "@xmldom/xmldom";
import { expect, test, vi } from "vitest";
import { svg } from "../../../src/formats/svg/svg.ts";
import { drawn, drawnPages, mapOf } from "../../support/draw.ts";
import { elementsOf, readXml } from "../../support/xml.ts";

test("parts of a map and other maps that stand in one page keep their own letters", async () => {
  const pages = [
    ...(await drawnPages(mapOf("china-russia-europe.yaml"), { paper: "a4" })),
    await drawn(mapOf("socrates.yaml")),
  ];
  expect(pages.length).toBeGreaterThan(2);
  const drawings = await Promise.all(
    pages.map(async (page) => new TextDecoder().decode(await svg.write(page))),
  );
  const definitions = drawings.map(
    (text) =>
      new Map(
        [.../<defs>.*<\/defs>/su.exec(text)![0].matchAll(/id="([^"]+)"([^>]*>)/gu)].map(([, id, rest]) => [
          id,
          rest,
        ]),
      ),
  );
  for (const [i, one] of definitions.entries()) {
    expect(one.size).toBeGreaterThan(10);
    for (const other of definitions.slice(i + 1))
      expect([...one.keys()].filter((id) => other.has(id))).toEqual([]);
  }
});

test("letters take no elements in memory, so that those of a large map do not fill it", async () => {
  const drawing = await drawn(mapOf("socrates.yaml"));
  const made = vi.spyOn(Document.prototype, "createElementNS");
  const bytes = await svg.write(drawing);
  const names = made.mock.calls.map(([, name]) => String(name));
  made.mockRestore();
  const drawnWith = elementsOf(readXml(new TextDecoder().decode(bytes))).map(({ tagName }) => tagName);
  for (const name of ["use", "tspan"]) {
    expect(drawnWith).toContain(name);
    expect(names).not.toContain(name);
  }
  expect(names).toContain("g");
});
