import { spawn } from "node:child_process";
import { outerEnvironment } from "../../machine/environment.ts";
import { UsageError, reason } from "../../report/errors.ts";
import { suggester } from "../../../input/words/suggest.ts";
import { inWords } from "../../../model/lists.ts";

/** Where an editor is to open a file; line and column count from 1. */
interface EditorTarget {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How a line is opened: by a link that the editor has told the system it follows, or by a command. */
export type Editor =
  | { readonly kind: "link"; readonly template: string }
  | { readonly kind: "command"; readonly words: readonly string[] };

const colons = (scheme: string) => `${scheme}://file{path}:{line}:{column}`;
const asked = (start: string) => `${start}{file}&line={line}&column={column}`;

/** `{path}` is the path in a URL, `{file}` the same within a query. */
const LINKS: Readonly<Record<string, string>> = {
  vscode: colons("vscode"),
  "vscode-insiders": colons("vscode-insiders"),
  vscodium: colons("vscodium"),
  cursor: colons("cursor"),
  windsurf: colons("windsurf"),
  zed: colons("zed"),
  idea: asked("idea://open?file="),
  pycharm: asked("pycharm://open?file="),
  webstorm: asked("webstorm://open?file="),
  sublime: asked("subl://open?url=file://"),
  textmate: asked("txmt://open?url=file://"),
  macvim: asked("mvim://open?url=file://"),
  bbedit: asked("x-bbedit://open?url=file://"),
  nova: asked("nova://open?path="),
};

export const EDITORS = Object.keys(LINKS);

/** The name of an editor, or a command with `{file}` in it, such as `emacsclient -n +{line}:{column} {file}`. */
export function editorOf(wish: string): Editor {
  const link = Object.hasOwn(LINKS, wish) ? LINKS[wish] : undefined;
  if (link !== undefined) return { kind: "link", template: link };
  if (wish.includes("{file}")) return { kind: "command", words: wordsOf(wish) };
  const near = suggester()(wish, EDITORS);
  const way =
    near === undefined
      ? `there are ${inWords(EDITORS)}, or write a command with {file}, {line} and {column} in it.`
      : `did you mean \`${near}\`?`;
  throw new UsageError(`There is no editor \`${wish}\`; ${way}`);
}

/** The link to a place; what stands for line and column can be left in for a page to fill in. */
export function linkTo(
  template: string,
  file: string,
  line: number | string,
  column: number | string,
): string {
  const slashes = file.replaceAll("\\", "/");
  const path = (slashes.startsWith("/") ? slashes : `/${slashes}`)
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return template
    .replace("{path}", () => path)
    .replace("{file}", () => encodeURIComponent(slashes))
    .replace("{line}", String(line))
    .replace("{column}", String(column));
}

/** Starts the command, without a shell; it may outlive the preview. Says what went wrong. */
export function start(words: readonly string[], target: EditorTarget): Promise<string | undefined> {
  const [command = "", ...rest] = words.map((word) =>
    word.replace(/\{(file|line|column)\}/g, (_, name: keyof EditorTarget) => String(target[name])),
  );
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      detached: true,
      stdio: "ignore",
      shell: false,
      env: outerEnvironment(),
    });
    child.once("error", (error) => resolve(`Cannot start \`${command}\`: ${reason(error)}.`));
    child.once("spawn", () => {
      child.unref();
      resolve(undefined);
    });
  });
}

/** Words apart by blanks; quotes keep blanks together. Nothing else means anything, as there is no shell. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
