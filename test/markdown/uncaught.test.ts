/** What a site build shows whose own code catches nothing. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { DIST, SOCRATES, folderWith } from "../support/host.ts";

const dist = (name: string): string => JSON.stringify(pathToFileURL(join(DIST, name)).href);
const own = (name: string): string => JSON.stringify(import.meta.resolve(name));
const PAGE = `# A page\n\n\`\`\`hence\n${SOCRATES.replace("to: dies", "to: dyes")}\`\`\`\n`;
const READ = 'import { readFileSync } from "node:fs";\nconst value = readFileSync("page.md", "utf8");\n';

test.each([
  [
    "remark",
    `import { unified } from ${own("unified")};\nimport parse from ${own("remark-parse")};\nimport hence from ${dist("remark.js")};\nconst all = unified().use(parse).use(hence);\nawait all.run(all.parse(value), { path: "page.md", value, message: () => ({}) });\n`,
  ],
  [
    "markdown-it",
    `import MarkdownIt from ${own("markdown-it")};\nimport hence from ${dist("markdown-it.js")};\nnew MarkdownIt().use(hence).render(value, { path: "page.md" });\n`,
  ],
])("%s tells file, line and column, and no long lines of its source", (_, code) => {
  const folder = folderWith({ "page.md": PAGE });
  writeFileSync(join(folder, "build.mjs"), READ + code);
  const { status, stderr } = spawnSync(process.execPath, ["build.mjs"], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: page\.md:\d+:\d+: error: Nothing has the id `dyes`/mu);
  expect(Math.max(...stderr.split("\n").map(({ length }) => length))).toBeLessThan(
    folder.length + fileURLToPath(new URL("../..", import.meta.url)).length + 200,
  );
});
