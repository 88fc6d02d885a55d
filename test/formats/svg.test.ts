import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { outlined } from "../../src/formats/outlined.ts";
import { svg } from "../../src/formats/svg.ts";
import { drawn, mapNamed, mapOf } from "../support/draw.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function strictly(xml: string) {
  return new DOMParser({
    onError: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "image/svg+xml");
}

test("fonts are inside, one for each face that is used, named by their content", async () => {
  const xml = textOf(await svg.write(await drawn(mapOf("falling-bodies-ar.yaml"))));
  const names = [...xml.matchAll(/@font-face\{font-family:(hence-[0-9a-f]{16})/gu)].map(([, name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(2);
  expect(new Set(names).size).toBe(names.length);
  expect(xml).not.toMatch(/href="http|url\(http/u);
});

test("markup in a text stays text", async () => {
  const nasty = "<script>alert(1)</script> ]]> & \"quotes\" 'too'";
  const map = mapNamed(
    "map.yaml",
    `title: ${JSON.stringify(nasty)}\npremises: { a: ${JSON.stringify(nasty)} }\nconclusions: { c: It follows. }\ninferences: [{ from: a, to: c }]\n`,
  );
  for (const format of [svg, outlined]) {
    const document = strictly(textOf(await format.write(await drawn(map))));
    expect(document.getElementsByTagName("script")).toHaveLength(0);
    expect(document.getElementsByTagName("title")[0]!.textContent).toBe(nasty);
  }
});

test("every statement is a named group, every reference a link to one", async () => {
  const document = strictly(textOf(await svg.write(await drawn(mapOf("falling-bodies-ar.yaml")))));
  const groups = [...Array.from(document.getElementsByTagName("g"))];
  const statements = groups.filter((group) => group.getAttribute("class") === "statement");
  expect(statements).toHaveLength(7);
  for (const one of statements) expect(one.getAttribute("aria-label")).toMatch(/^\d\. /u);
  const links = Array.from(document.getElementsByTagName("a"));
  expect(links).toHaveLength(1);
  const ids = new Set(groups.map((group) => `#${group.getAttribute("id")}`));
  expect(ids.has(links[0]!.getAttribute("href")!)).toBe(true);
});

test("what runs from right to left is isolated, so that every program sets it from its left edge", async () => {
  const xml = textOf(await svg.write(await drawn(mapOf("falling-bodies-ar.yaml"))));
  expect(xml).toMatch(/>\u2067[^<\u2069]*\u2069</u);
  expect(xml).not.toContain('direction="rtl"');
});

test("outlined: no text and no font is left, and names stay", async () => {
  const xml = textOf(await outlined.write(await drawn(mapOf("socrates.yaml"))));
  expect(xml).not.toMatch(/<text|font-face|font-family/u);
  expect(xml).toContain('aria-label="2. All human beings are mortal. (premise)"');
});
