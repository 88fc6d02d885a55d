import { spawnSync } from "node:child_process";

/** What a program said and how it ended. */
export interface Ran {
  readonly status: number | null;
  /** Standard output, then standard error. */
  readonly output: string;
}

/**
 * Runs a program of the system. One that is missing fails the test with the way to get it: such tests are never
 * skipped, and `.ci/run` installs what they need.
 */
export function ran(
  program: string,
  words: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    timeout: 80_000,
  });
  if (error !== undefined && "code" in error && error.code === "ENOENT")
    throw new Error(
      `These tests run ${program}, which is not installed: apt-get install --no-install-recommends pandoc texlive-latex-recommended lmodern`,
    );
  return { status, output: `${stdout}${stderr}` };
}
