/** Builds a page with remark as a project does: FILE DIST CACHE, or FILE alone without the plugin. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";

const [path, dist, cache] = process.argv.slice(2);
const processor = unified().use(remarkParse);
if (dist !== undefined) {
  process.env.HENCE_CACHE = cache;
  const { default: remarkHence } = await import(pathToFileURL(join(dist, "remark.js")));
  processor.use(remarkHence);
}
processor.use(remarkRehype).use(rehypeStringify);
const html = String(await processor.process(new VFile({ path, value: readFileSync(path, "utf8") })));
const figures = html.split('<figure class="hence"><svg ').length - 1;
if (dist !== undefined && figures !== 10) throw new Error(`The page has ${figures} figures.`);
