import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LAUNCHER, folderWith } from "./host.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A fenced block. `file` names it for the other blocks of its page; a block marked `run` is executed. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly file: string | undefined;
  readonly runs: boolean;
}

export interface Page {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const pageAt = (path: string): Page => {
  const text = readFileSync(join(ROOT, path), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gmsu)].map(
    ([, language = "", marks = "", content = ""]) => ({
      language,
      text: content,
      file: /\bfile=(\S+)/u.exec(marks)?.[1],
      runs: /\brun\b/u.test(marks),
    }),
  );
  return { path, text, blocks };
};

/** The README and the guides that it links to. */
export const PAGES: readonly Page[] = [
  "README.md",
  ...readdirSync(join(ROOT, "src/guides"))
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => `src/guides/${name}`),
].map(pageAt);

/** A folder in which a project has hence installed, with these files. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ "package.json": '{ "private": true }\n', ...files });
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  // What `npx --no -- hence` and `import "hence"` find.
  symlinkSync(LAUNCHER, join(folder, "node_modules/.bin/hence"));
  symlinkSync(ROOT, join(folder, "node_modules/hence"));
  return folder;
}

/**
 * Runs an installed command as `npx --no --` does, but without npm, which takes several times as long to start. That npx
 * itself finds the command is shown by the test of the hook.
 */
export const NPX = `#!/bin/sh
[ "$1 $2" = "--no --" ] || { echo "guides say npx --no --, not npx $*" >&2; exit 1; }
command="$PWD/node_modules/.bin/$3"
shift 3
exec "$command" "$@"
`;

/** Where programs are looked for, that one first. */
export function pathWithNpx(): string {
  const programs = folderWith({ npx: NPX });
  chmodSync(join(programs, "npx"), 0o755);
  return [programs, process.env["PATH"]].join(delimiter);
}

/** Runs the blocks of a page that are marked for it, in a project with its files. What each of them printed is returned. */
export function runPage({ blocks }: Page): { readonly status: number | null; readonly output: string }[] {
  const files = Object.fromEntries(
    blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text]])),
  );
  const folder = projectWith(files);
  const env = { ...process.env, PATH: pathWithNpx() };
  return blocks
    .filter(({ runs }) => runs)
    .map(({ language, text }) => {
      const [program, args] =
        language === "js" ? [process.execPath, ["--input-type=module", "-"]] : ["sh", ["-e"]];
      const { status, stdout, stderr } = spawnSync(program, args, {
        cwd: folder,
        env,
        input: text,
        encoding: "utf8",
      });
      return { status, output: stdout + stderr };
    });
}
