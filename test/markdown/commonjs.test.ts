import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { DIST, SOCRATES, folderWith } from "../support/host.ts";

/** A module of the package and what it imports, as programs load it that turn plugins into CommonJS: Docusaurus does. */
async function inCommonJs(name: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [join(DIST, name)],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    external: ["node:*"],
    supported: { "dynamic-import": false },
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(DIST, name)).href) },
  });
  const file = join(folderWith({}), "plugin.cjs");
  writeFileSync(file, outputFiles[0]!.contents);
  return (createRequire(file)(file) as { default: unknown }).default;
}

test("remark's plugin draws in a program that turns plugins into CommonJS", async () => {
  const remark = (await inCommonJs("remark.js")) as () => () => Promise<void>;
  const processor = unified().use(remarkParse).use(remark).use(remarkRehype).use(rehypeStringify);
  const html = String(await processor.process(`\`\`\`hence\n${SOCRATES}\`\`\`\n`));
  expect(html).toContain('<figure class="hence">');
  expect(html).toContain("Socrates is mortal.");
});
