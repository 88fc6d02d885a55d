import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../../src/formats/html/html.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { xmlId } from "../../src/scene/ids.ts";
import { drawnPages } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";
import { elementsOf, readXml } from "../support/xml.ts";

const PLANS = [{}, { paper: "a4", minType: 12 }, { style: "classic" }] as const;

const anyPage = fc.record({ map: argumentMaps({ steps: 8 }), plan: fc.constantFrom(...PLANS) });

async function pageOf(map: ArgumentMap, plan: (typeof PLANS)[number]): Promise<string> {
  const drawings = await drawnPages(map, { minType: 0.1, ...plan });
  return new TextDecoder("utf-8", { fatal: true }).decode(await html.write(drawings));
}

const pictures = (page: string) =>
  (page.match(/<svg [\s\S]*?<\/svg>/gu) ?? []).map((picture) => elementsOf(readXml(picture)));

function checkIds(page: string): void {
  const markup = page.slice(0, page.indexOf('<script type="application/json"'));
  const values = (name: string) =>
    Array.from(markup.matchAll(new RegExp(` ${name}="([^"]*)"`, "gu")), ([, value]) => value!);
  const ids = values("id");
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const targets = [
    ...values("href")
      .filter((href) => href.startsWith("#"))
      .map((href) => href.slice(1)),
    ...values("aria-describedby"),
    ...values("aria-labelledby"),
  ];
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
}

test("ids are unique, links lead somewhere, and the figures tell every inference and what it leads to", async () => {
  await fc.assert(
    fc.asyncProperty(anyPage, async ({ map, plan }) => {
      const page = await pageOf(map, plan);
      checkIds(page);
      const told = new Set<string>();
      for (const elements of pictures(page)) {
        const blocks = elements.filter((one) => one.hasAttribute("data-from"));
        const from = (block: (typeof blocks)[number]) => block.getAttribute("data-from")!;
        for (const block of blocks) {
          const to = block.getAttribute("data-to")!;
          const attacked = blocks.filter((one) =>
            [to, `-${to}`].some((end) => one.getAttribute("id")!.endsWith(end)),
          );
          told.add(
            `${from(block)} > ${to.startsWith("s-") ? to : from(attacked.find((one) => one.getAttribute("id") === to) ?? attacked[0]!)}`,
          );
        }
        const cells = elements.filter((one) => one.hasAttribute("data-statement"));
        for (const cell of cells) expect(cell.getElementsByTagName("rect")).toHaveLength(1);
      }
      const ids = (statements: readonly string[]) => statements.map((id) => xmlId("s", id)).join(" ");
      const meant = map.inferences.map(({ from, target }) =>
        target.kind === "undercut"
          ? `${ids(from)} > ${ids(map.inferences[target.inference]!.from)}`
          : `${ids(from)} > ${ids([target.statement])}`,
      );
      expect([...told].toSorted()).toEqual([...new Set(meant)].toSorted());
    }),
    { seed: 32, numRuns: 16 },
  );
});
