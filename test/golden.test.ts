import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { render } from "../src/pipeline.ts";
import { MAP_FILES, mapOf } from "./support/draw.ts";
import { testTypesetter } from "./support/typesetter.ts";

const OUTPUT = new URL("../output/", import.meta.url);
const HINT = "differs from the committed picture: look at it, then run `npx --no -- hence render`";

const decoder = new TextDecoder("utf-8", { fatal: true });

test.each(MAP_FILES)("%s is drawn as it was", async (file) => {
  const { value, diagnostics } = await render(mapOf(file), "svg", {}, await testTypesetter());
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const stem = file.replace(/\.yaml$/u, "");
  const names = value.map((_, i) => (value.length === 1 ? `${stem}.svg` : `${stem}-${i + 1}.svg`));
  for (const [i, name] of names.entries()) {
    const path = new URL(name, OUTPUT);
    const committed = existsSync(path) ? readFileSync(path, "utf8") : "";
    // Not `toBe`: the difference between two files of embedded fonts is no message.
    expect(committed === decoder.decode(value[i]), `output/${name} ${HINT}`).toBe(true);
  }
  const pages = readdirSync(OUTPUT).filter((name) => new RegExp(`^${stem}(-\\d+)?\\.svg$`, "u").test(name));
  expect(pages.toSorted(), `output/ ${HINT}`).toEqual(names.toSorted());
});
