/** `hence/markdown-it`: maps in Markdown for VitePress, Eleventy, and the preview of VS Code. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { drawnInThread } from "./drawing-thread.ts";
import { errorsOf } from "./fence.ts";
import type { DrawnFence, Fence } from "./fence.ts";
import { keepFence, keptFence } from "./kept-fences.ts";
import { errorMarkup, pictureMarkup } from "./markup.ts";
import { askedIn, checkOptions, usualOnError } from "./options.ts";
import type { MarkdownOptions } from "./options.ts";

export type MarkdownItOptions = MarkdownOptions;

interface Token {
  readonly info: string;
  readonly content: string;
  readonly map: readonly [number, number] | null;
}

type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, self: unknown) => string;

interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Rule | undefined } };
}

/** A rule of markdown-it cannot wait, so what is not kept is drawn in a thread while this one is blocked. */
export default function markdownItHence(md: MarkdownIt, options: MarkdownItOptions = {}): void {
  checkOptions("hence/markdown-it", options);
  const { onError = usualOnError() } = options;
  const before = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...others) => {
    const fence = fenceOf(tokens[index]!, index, others[1], options);
    if (fence === undefined) return before?.(tokens, index, ...others) ?? "";
    const drawn = keptFence(fence) ?? drawnNow(fence);
    const errors = errorsOf(drawn);
    if (errors.length === 0) return `${pictureMarkup(drawn)}\n`;
    if (onError === "fail") throw new Error(errors.join("\n"));
    return `${errorMarkup(drawn)}\n`;
  };
}

function fenceOf(
  { info, content, map }: Token,
  index: number,
  env: unknown,
  options: MarkdownItOptions,
): Fence | undefined {
  const asked = askedIn(info, options, index);
  if (asked === undefined) return undefined;
  const path = pathIn(env);
  return {
    ...asked,
    text: content,
    path: path ?? resolve("index.md"),
    origin: originOf(content, path, map?.[0] ?? 0),
  };
}

/** What VitePress, Eleventy, VS Code and others say of the text. */
function pathIn(env: unknown): string | undefined {
  const { path, realPath, page, currentDocument } = (env ?? {}) as {
    path?: unknown;
    realPath?: unknown;
    page?: { inputPath?: unknown };
    currentDocument?: { scheme?: unknown; fsPath?: unknown };
  };
  const edited = currentDocument?.scheme === "file" ? currentDocument.fsPath : undefined;
  return [realPath, path, page?.inputPath, edited]
    .filter((one) => typeof one === "string")
    .map((one) => resolve(one))[0];
}

/**
 * Where a fence's contents begin: what stands before the text proper, and before the lines of a fence in a list, is not
 * in the token.
 */
function originOf(content: string, path: string | undefined, line: number): Fence["origin"] {
  const whole = path === undefined || content.trim() === "" ? undefined : textOf(path);
  const lines = whole?.split("\n") ?? [];
  const wanted = content.trimEnd().split("\n");
  const first = lines.findIndex(
    (_, at) => at > line && wanted.every((one, i) => lines[at + i]?.trimEnd().endsWith(one.trimEnd())),
  );
  if (first < 0) return { start: { offset: 0, line: line + 2, column: 1 } };
  const filled = wanted.findIndex((one) => one.trim() !== "");
  const indent = lines[first + filled]!.trimEnd().length - wanted[filled]!.trimEnd().length;
  const above = lines.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0);
  return { start: { offset: above + indent, line: first + 1, column: indent + 1 }, indent };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function drawnNow(fence: Fence): DrawnFence {
  const fresh = drawnInThread(fence);
  keepFence(fence, fresh);
  return fresh.drawn;
}
