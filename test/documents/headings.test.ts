import { expect, test } from "vitest";
import type { DrawOptions } from "../../src/pipeline.ts";
import { textsIn } from "../../src/scene/walk.ts";
import { mapOf } from "../support/draw.ts";
import { groupsOn, pagesOf } from "../support/pages.ts";

const map = mapOf("car-free-centre.yaml");

/** pt of all groups of a role on the pages of a document, but not of those inside its figures. */
async function sizesOf(options: DrawOptions, role: "title" | "heading"): Promise<number[]> {
  const pages = await pagesOf(map, { paper: "a4", ...options });
  const sizes = pages
    .flatMap(groupsOn)
    .filter((group) => group.role === role && !group.id.startsWith("map-"))
    .flatMap(({ items }) => textsIn(items).map(({ size }) => Math.round(size * 7.5) / 10));
  return [...new Set(sizes)];
}

const DOCUMENTS = [
  { as: "handout" },
  { as: "worksheet", level: 3 },
  { as: "cards" },
  { as: "assumptions" },
] as const;

test("titles have one size in all documents, and so have headings", { timeout: 60_000 }, async () => {
  const found: Record<"title" | "heading", number[]> = { title: [], heading: [] };
  for (const options of DOCUMENTS)
    for (const role of ["title", "heading"] as const)
      // oxlint-disable-next-line no-await-in-loop -- one document after the other
      found[role].push(...(await sizesOf(options, role)));
  expect(new Set(found.title)).toEqual(new Set([19.5]));
  expect(new Set(found.heading)).toEqual(new Set([14.3]));
  expect(found.title).toHaveLength(DOCUMENTS.length);
  expect(found.heading.length).toBeGreaterThan(1);
});
