/** What is in dist/, as someone who installed the package meets it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { bundledFonts } from "../src/cli/machine/assets/fonts.ts";
import { projectSchema } from "../src/input/project/schema.ts";
import { jsonSchema } from "../src/input/schema/json-schema.ts";
import { FACES } from "../src/text/faces.ts";
import { compact } from "../src/text/fonts/compact.ts";
import { coverage } from "../src/text/fonts/sfnt.ts";
import { faceOrder, scriptOf } from "../src/text/scripts.ts";
import { parse as parseYaml } from "yaml";
import { testFonts } from "./support/fonts.ts";
import { pathWithNpx, projectWith } from "./support/guides.ts";
import { DIST, FAULTY, LAUNCHER, SOCRATES, folderWith } from "./support/host.ts";

test("the bundles hold only ASCII: they are read as Latin-1, also the regular expressions in them", () => {
  for (const name of ["cli.cjs", "../node_modules/elkjs/lib/elk-worker.min.js"])
    expect(/[\u0080-\u{10ffff}]/u.exec(readFileSync(join(DIST, name), "utf8"))?.[0]).toBeUndefined();
});

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

test("command and library have the page's program, and only that may run", async () => {
  const input = `${SOCRATES}title: Page\n`;
  const { stdout } = spawnSync(LAUNCHER, ["-f", "html", "-o", "-", "-"], { input, encoding: "utf8" });
  const library = (await import(join(DIST, "browser", "client.js"))) as { CLIENT: Record<string, string> };
  const { script = "", hash = "", style = "" } = library.CLIENT;
  expect([script.length > 5000, style.length > 2000]).toEqual([true, true]);
  expect(hash).toBe(`sha256-${createHash("sha256").update(script).digest("base64")}`);
  expect(stdout).toContain(`<script>${script}</script>`);
  expect(stdout).toContain(`<style>${style}</style>`);
});

test("every face has its font, and every font its licence", () => {
  for (const { file } of FACES) {
    const plain = join(DIST, "fonts", file);
    expect(existsSync(plain) || existsSync(`${plain}.compact.br`), file).toBe(true);
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
  expect(JSON.parse(readFileSync(join(DIST, "hence-project.schema.json"), "utf8"))).toEqual(
    JSON.parse(JSON.stringify(projectSchema())),
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

test("the lock file says of every package, for every platform, which bytes it is", () => {
  const lock = JSON.parse(readFileSync(join(DIST, "../package-lock.json"), "utf8")) as {
    packages: Record<string, { integrity?: string }>;
  };
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(packages.length).toBeGreaterThan(200);
  const unknown = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ""));
  expect(unknown.map(([path]) => path)).toEqual([]);
});

test("what a face in the package lacks of its font, a face that is tried after it has", () => {
  const bundled = bundledFonts(DIST);
  const covers = new Map(FACES.map(({ id }) => [id, coverage(bundled.bytes(id))]));
  const whole = new Map(FACES.map(({ id }) => [id, coverage(testFonts.bytes(id))]));
  const lost: string[] = [];
  for (let one = 0x250; one < 0x30000; one++) {
    for (const [weight, lang] of [
      ["regular", "ja"],
      ["semibold", "zh"],
      ["semibold", "ko"],
    ] as const) {
      const faces = faceOrder(scriptOf(one), weight, one, lang);
      if (faces.some((face) => whole.get(face)!(one)) && !faces.some((face) => covers.get(face)!(one)))
        lost.push(`${one.toString(16)} ${weight} ${lang}`);
    }
  }
  expect(lost).toEqual([]);
});

test("a packed font is unpacked once, and never taken from a cache that somebody changed", () => {
  const folder = folderWith({});
  const fonts = join(folder, "fonts");
  mkdirSync(fonts);
  const font = testFonts.bytes("hebrew-regular");
  writeFileSync(join(fonts, "NotoSansHebrew-Regular.ttf.compact.br"), brotliCompressSync(compact(font)));
  const cache = join(folder, "cache");
  const read = () => {
    vi.stubEnv("HENCE_CACHE", cache);
    const bytes = bundledFonts(folder).bytes("hebrew-regular");
    vi.unstubAllEnvs();
    return Buffer.compare(bytes, font);
  };
  expect(read()).toBe(0);
  const [kept = ""] = readdirSync(join(cache, "fonts"));
  expect(read()).toBe(0);
  const changed = readFileSync(join(cache, "fonts", kept));
  changed[5000]! ^= 1;
  writeFileSync(join(cache, "fonts", kept), changed);
  expect(read()).toBe(0);
  rmSync(cache, { recursive: true });
  writeFileSync(cache, "no folder");
  expect(read()).toBe(0);
});

test("the action checks maps and their figures", () => {
  const action = parseYaml(readFileSync(join(DIST, "../.github/actions/hence/action.yml"), "utf8")) as {
    runs: { steps: { run: string }[] };
  };
  const [install, ...steps] = action.runs.steps.map(({ run }) => run);
  expect(install).toContain("npm install");
  const project = projectWith({ "maps/a.yaml": SOCRATES });
  const PATH = pathWithNpx();
  const run = (script: string, env: Record<string, string>) =>
    spawnSync("sh", ["-e"], {
      cwd: project,
      input: script,
      encoding: "utf8",
      env: { ...process.env, PATH, FILES: "", ...env },
    }).status;
  const results = (RENDER: string) => steps.map((script) => run(script, { RENDER }));
  expect(results("check")).toEqual([0, 1]);
  expect(results("write")).toEqual([0, 0]);
  expect(results("check")).toEqual([0, 0]);
  expect(results("wrong")).toEqual([0, 2]);
  writeFileSync(join(project, "maps/a.yaml"), FAULTY);
  expect(results("check")).toEqual([1, 1]);
});

test("what the container draws while it is built can be drawn", () => {
  const steps = readFileSync(join(DIST, "../src/docker/Dockerfile"), "utf8");
  const [drawn = ""] = /printf [^]*?\|\s*hence render .*?(?= \\\n)/u.exec(steps.replace(/\\\n\s*\|/gu, "|"))!;
  const folder = folderWith({});
  const script = `hence() { "${process.execPath}" "${LAUNCHER}" "$@"; }\n${drawn.replaceAll("/tmp/warm", folder)}`;
  const { status, stderr } = spawnSync("sh", ["-ec", script], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, expect.stringContaining("Wrote ")]);
  expect(readdirSync(folder).toSorted()).toEqual(["map.pdf", "map.png", "map.svg"]);
});

test("the package holds what it exports, with its types", () => {
  const { exports } = JSON.parse(readFileSync(join(DIST, "../package.json"), "utf8")) as {
    exports: Record<string, string | Record<string, string>>;
  };
  for (const target of Object.values(exports).flatMap((to) =>
    typeof to === "string" ? [to] : Object.values(to),
  ))
    if (!target.includes("*")) expect([target, existsSync(join(DIST, "..", target))]).toEqual([target, true]);
});
