import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Program } from "./found-command.ts";

/** What VS Code's Markdown preview makes pages with. */
export interface MarkdownIt {
  use(plugin: Plugin, options: object): MarkdownIt;
}

type Plugin = (md: MarkdownIt, options: object) => void;

/** Draws maps in fences with the `hence/markdown-it` of the package that `program` is of; undefined where there is none. */
export async function markdownPlugin(program: Program | undefined): Promise<Plugin | undefined> {
  const launcher = program?.arguments[0];
  if (launcher === undefined) return undefined;
  const { href } = pathToFileURL(join(dirname(launcher), "markdown-it.js"));
  try {
    // It lies in the package of the user.
    // oxlint-disable-next-line hence/layers
    return ((await import(href)) as { default: Plugin }).default;
  } catch {
    // A hence that is older than the plugin, or the extension's own server.
    return undefined;
  }
}
