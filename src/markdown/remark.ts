/** `hence/remark`: maps in Markdown for unified, Astro, Docusaurus, MDX. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withHint } from "../diagnostic.ts";
import { digest } from "../cli/machine/digest.ts";
import { compileFromTexts, treeOf } from "./compiled.ts";
import type { Processor } from "./compiled.ts";
import { drawnAfresh } from "./engine.ts";
import { errorsOf } from "./fence.ts";
import type { DrawnFence, Fence, Picture } from "./fence.ts";
import type { Element } from "./hast.ts";
import { keepFence, keptFence } from "./kept-fences.ts";
import { askedIn, checkOptions, oneOf, texts, usualOnError } from "./options.ts";
import type { MarkdownOptions } from "./options.ts";

export interface RemarkOptions extends MarkdownOptions {
  /** The pictures in the page (default), as images inside the page, or as image files. */
  readonly strategy?: "inline-svg" | "img-svg" | "files";
  /** For `files`: the folder that they are written to, and the address under which a page finds it. */
  readonly files?: { readonly folder: string; readonly address: string };
}

interface Node {
  type: string;
  lang?: string | null | undefined;
  meta?: string | null | undefined;
  value?: string | undefined;
  children?: Node[] | undefined;
  position?: Position | undefined;
  data?: unknown;
}

interface Position {
  readonly start: { readonly line: number; readonly column: number; readonly offset?: number | undefined };
}

interface File {
  readonly path?: string;
  readonly value?: unknown;
  message(
    reason: string,
    place?: unknown,
  ): { fatal?: boolean | null | undefined; source?: string | undefined };
}

export default remarkHence;

/** A plugin of unified, which gives its processor as `this`. */
function remarkHence(this: Processor | void, options: RemarkOptions = {}) {
  checkOptions("hence/remark", options, {
    strategy: oneOf("inline-svg", "img-svg", "files"),
    files: texts("folder", "address"),
  });
  const { onError = usualOnError(), strategy = "inline-svg", files } = options;
  if (strategy === "files" && files === undefined)
    throw new Error("hence/remark: the strategy `files` needs `files: { folder, address }`.");
  return async (tree: Node, file: File): Promise<void> => {
    if (this !== undefined) compileFromTexts(this);
    const failures: string[] = [];
    let count = 0;
    for (const node of codesIn(tree)) {
      const fence = fenceOf(node, file, options, ++count);
      if (fence === undefined) continue;
      const drawn = keptFence(fence) ?? (await drawnNow(fence));
      tell(drawn, file, node.position);
      const errors = errorsOf(drawn);
      failures.push(...errors);
      becomeFigure(node, errors.length > 0 ? [errorElement(errors)] : elementsOf(drawn, strategy, files));
    }
    if (failures.length > 0 && onError === "fail") throw new Error(failures.join("\n"));
  };
}

function* codesIn(node: Node): Generator<Node> {
  if (node.type === "code" && /^hence(?:$|\{)/u.test(node.lang ?? "")) yield node;
  for (const child of node.children ?? []) yield* codesIn(child);
}

function fenceOf(node: Node, file: File, options: RemarkOptions, count: number): Fence | undefined {
  const asked = askedIn(`${node.lang ?? ""} ${node.meta ?? ""}`, options, count);
  if (asked === undefined) return undefined;
  const path = resolve(file.path ?? "index.md");
  const { line, column, offset = 0 } = node.position?.start ?? { line: 0, column: 1 };
  const text = typeof file.value === "string" ? file.value : "";
  const next = text.indexOf("\n", offset) + 1;
  return {
    ...asked,
    text: node.value ?? "",
    path,
    origin: { start: { offset: next + column - 1, line: line + 1, column }, indent: column - 1 },
  };
}

async function drawnNow(fence: Fence): Promise<DrawnFence> {
  const fresh = await drawnAfresh(fence);
  keepFence(fence, fresh);
  return fresh.drawn;
}

/** Problems of a map in another file are reported at the fence, with their place in that file. */
function tell({ path, diagnostics }: DrawnFence, file: File, fence: Position | undefined): void {
  for (const diagnostic of diagnostics) {
    const { severity, code, range } = diagnostic;
    const isHere = file.path === undefined || resolve(path) === resolve(file.path);
    const place = isHere ? range : fence;
    const where = isHere ? "" : `${path}:${range.start.line}:${range.start.column}: `;
    const said = file.message(`${where}${withHint(diagnostic)} [${code}]`, place);
    said.source = "hence";
    if (severity === "error") said.fatal = true;
  }
}

const errorElement = (errors: readonly string[]): Element => ({
  type: "element",
  tagName: "pre",
  properties: { className: ["hence-error"], role: "alert" },
  children: [{ type: "text", value: errors.join("\n") }],
});

function elementsOf(
  { pictures }: DrawnFence,
  strategy: RemarkOptions["strategy"],
  files: RemarkOptions["files"],
): Element[] {
  if (strategy === "inline-svg") return pictures.map(treeOf);
  return pictures.map((picture, at) => {
    const src =
      strategy === "files"
        ? written(picture, files!)
        : `data:image/svg+xml,${encodeURIComponent(picture.svg)}`;
    const alt = pictures.length === 1 ? picture.title : `${picture.title} (${at + 1}/${pictures.length})`;
    return { type: "element", tagName: "img", properties: { src, alt }, children: [] };
  });
}

/** Named by its contents, so that no page shows an older picture. */
function written({ svg }: Picture, files: NonNullable<RemarkOptions["files"]>): string {
  const name = `hence-${digest(svg).slice(0, 16)}.svg`;
  mkdirSync(files.folder, { recursive: true });
  writeFileSync(join(files.folder, name), `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
  return `${files.address.replace(/\/?$/u, "/")}${name}`;
}

/** A node that every way from Markdown to HTML knows as a figure. */
function becomeFigure(node: Node, hChildren: readonly Element[]): void {
  for (const own of ["value", "lang", "meta"] as const) delete node[own];
  Object.assign(node, {
    type: "hence",
    children: [],
    data: { hName: "figure", hProperties: { className: ["hence"] }, hChildren },
  });
}
