import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceText, TextReader } from "../../../checks/index.ts";
import { serve } from "../../../lsp/server.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { quotedTexts, readBibtex } from "../../machine/quoted/texts.ts";
import { isProjectName } from "../../../input/notations.ts";
import { mapsAround } from "../../session/inputs/maps-around.ts";
import { problemsOfProject, settingsOf } from "../../session/project/projects.ts";
import type { Settings } from "../../session/project/projects.ts";
import { VERSION } from "../../version.ts";

/**
 * Serves an editor on standard input and output. The server ends the process: 0 after a goodbye, else 1.
 * What a map may quote does not depend on which folders the editor has opened.
 */
export function lsp(named: readonly string[] = [], cwd = process.cwd()): Promise<never> {
  const roots = rootsNamed(named, cwd);
  serve(process.stdin, process.stdout, {
    version: VERSION,
    readText: (uri, name) => textBeside(uri, name, roots),
    digest: (uri, name) => readerBeside(uri, roots)?.digest?.(name),
    bibtex: readBibtex,
    others: (uri, used) => {
      const file = fileOf(uri);
      const found = file === undefined ? [] : mapsAround(file, used);
      return found.map(({ path, text }) => ({ uri: pathToFileURL(path).href, text }));
    },
    project: (uri) => settingsBeside(uri)?.project,
    projectProblems: (uri, text) => {
      const file = fileOf(uri);
      return file !== undefined && isProjectName(file) ? problemsOfProject(file, text) : undefined;
    },
    now: () => performance.now(),
  });
  return new Promise(() => {});
}

/** An unsaved map has no folder, so it has no defaults. */
function settingsBeside(uri: string): Settings | undefined {
  const file = fileOf(uri);
  return file === undefined ? undefined : settingsOf({ path: file }, dirname(file));
}

function textBeside(uri: string, name: string, roots: readonly string[]): SourceText {
  const read = readerBeside(uri, roots);
  if (read !== undefined) return read(name);
  return { why: "this map has not been saved yet", hint: "save it beside the texts that it quotes" };
}

function readerBeside(uri: string, named: readonly string[]): TextReader | undefined {
  const file = fileOf(uri);
  if (file === undefined) return undefined;
  return quotedTexts({ folder: dirname(file), roots: [...named, ...(settingsBeside(uri)?.roots ?? [])] });
}

function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
