import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Host, OutputStream } from "../../src/cli/machine/host.ts";

/** The built command and what lies beside it. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
export const LAUNCHER = join(DIST, "hence.cjs");

export const SOCRATES = `premises:
  man: Socrates is a man.
  mortal: All men are mortal.
conclusions:
  dies: Socrates is mortal.
inferences:
  - from: [man, mortal]
    to: dies
`;

/** A map with one mistake: \`mortl\`. */
export const FAULTY = SOCRATES.replace("[man, mortal]", "[man, mortl]");

/** A map in which each statement follows from the last: deeper than anything that can be drawn soon. */
export const chain = (length: number): string => {
  const lines = ["premises: { s0: First. }", "conclusions:"];
  for (let i = 1; i <= length; i++) lines.push(`  s${i}: Statement number ${i}.`);
  lines.push("inferences:");
  for (let i = 1; i <= length; i++) lines.push(`  - { from: s${i - 1}, to: s${i} }`);
  return `${lines.join("\n")}\n`;
};

/** A new folder with these files in it. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  parent: string = tmpdir(),
): string {
  const folder = realpathSync(mkdtempSync(join(parent, "hence-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const MARKS = [".git", "package.json", "node_modules", "hence.yaml", "hence.yml"];

/** A new folder above which there is no project, whatever others have left in the system's folders. */
export function folderApart(files: Readonly<Record<string, string | Uint8Array>>): string {
  const parents = [tmpdir(), "/var/tmp", "/dev/shm", homedir()].filter((folder) => existsSync(folder));
  const marked = (folder: string): boolean =>
    MARKS.some((name) => existsSync(join(folder, name))) ||
    (dirname(folder) !== folder && marked(dirname(folder)));
  const parent = parents.find((folder) => !marked(realpathSync(folder)));
  if (parent === undefined)
    throw new Error(`${parents.join(", ")} all lie in a project: ${MARKS.join(", ")}`);
  return folderWith(files, parent);
}

interface FakeHost extends Host {
  out(): Buffer;
  err(): string;
}

/** A process that is none: what it writes can be read afterwards. */
export function fakeHost(cwd: string, given: Partial<Host> = {}, stdin: string | Uint8Array = ""): FakeHost {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  return {
    cwd,
    env: {},
    stdin: (async function* () {
      yield Buffer.from(stdin);
    })(),
    stdout: collector(stdout),
    stderr: collector(stderr),
    assets: DIST,
    launcher: undefined,
    cores: 1,
    build: "test",
    ...given,
    out: () => Buffer.concat(stdout),
    err: () => Buffer.concat(stderr).toString(),
  };
}

function collector(into: Buffer[]): OutputStream {
  return {
    isTTY: false,
    columns: 80,
    write: async (data) => {
      into.push(Buffer.from(data));
    },
  };
}
