/** What is in dist/, as someone who installed the package meets it. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonSchema } from "../src/input/json-schema.ts";
import { FACES } from "../src/text/faces.ts";
import { DIST, LAUNCHER, SOCRATES } from "./support/host.ts";

test("the library is imported by its name", () => {
  const script = `
    import { check, render } from "hence";
    import { typesetter } from "hence/node";
    const { value, diagnostics } = check({ path: "map.yaml", text: ${JSON.stringify(SOCRATES)} }, () => undefined);
    const drawn = await render(value, "svg", {}, await typesetter());
    console.log(JSON.stringify({ diagnostics, keys: Object.keys(drawn) }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: join(DIST, ".."),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] });
});

test("every face has its font, and every font its licence", () => {
  for (const { file } of FACES) {
    expect(existsSync(join(DIST, "fonts", file)), file).toBe(true);
    const family = file.split("-", 1)[0];
    const licences = [`LICENSE-${family}.md`, `LICENSE-${family}.txt`].map((name) =>
      join(DIST, "fonts", name),
    );
    expect(licences.some(existsSync), `licence of ${file}`).toBe(true);
  }
});

test("the schema is the one that the reader uses", () => {
  expect(JSON.parse(readFileSync(join(DIST, "hence.schema.json"), "utf8"))).toEqual(
    JSON.parse(JSON.stringify(jsonSchema())),
  );
});

test("what is bundled comes with its licence and its source", () => {
  const licences = readFileSync(join(DIST, "THIRD-PARTY-LICENSES"), "utf8");
  for (const name of ["elkjs", "yaml", "@svgdotjs/svg.js", "@xmldom/xmldom", "harfbuzzjs", "commander"]) {
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(.*\\)\nSource: https://github\\.com/`, "m"));
  }
  expect(licences).toContain("Eclipse Public License");
});

test("the command can be executed", () => {
  accessSync(LAUNCHER, constants.X_OK);
  expect(readFileSync(LAUNCHER, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});
