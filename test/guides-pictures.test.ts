import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check, render } from "../src/pipeline.ts";
import { PAGES, ROOT } from "./support/guides.ts";
import { testTypesetter } from "./support/typesetter.ts";

/** The pictures beside the guides are drawn from the maps in them; `HENCE_PICTURES=write` draws them anew. */
const RULES = PAGES.flatMap(({ blocks }) => blocks).filter(({ file }) => /^rule-\d+\.yaml$/.test(file ?? ""));
const FOLDER = join(ROOT, "src/guides/pictures");

test("each rule has its picture", () => {
  expect(RULES).toHaveLength(6);
});

test.each(RULES.map(({ text }, index) => [`rule-${index + 1}`, text] as const))(
  "%s is drawn from the map beside it",
  async (name, text) => {
    const { value: map, diagnostics } = check({ path: `${name}.yaml`, text }, () => undefined);
    expect(diagnostics).toEqual([]);
    const { value } = await render(map!, "svg", {}, await testTypesetter());
    const path = join(FOLDER, `${name}.svg`);
    if (process.env["HENCE_PICTURES"] === "write") writeFileSync(path, value[0]!);
    const committed = existsSync(path) ? readFileSync(path, "utf8") : "";
    expect(committed === new TextDecoder().decode(value[0]), `${path} is stale`).toBe(true);
  },
);
