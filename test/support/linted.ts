import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderWith } from "./host.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly message: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/**
 * What a rule of this project's linter says about files planted in a folder of their own: `path:line` each. The rules of
 * this project know no types: without types the linter needs no other program, which it would look for along PATH.
 */
export function linted(rule: string, files: Readonly<Record<string, string>>): Set<string> {
  const config = readFileSync(join(ROOT, ".oxlintrc.json"), "utf8")
    .replace("./test/lint/", join(ROOT, "test/lint/"))
    .replace('"typeAware": true', '"typeAware": false');
  const folder = folderWith({ ".oxlintrc.json": config, ...files });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/oxlint/bin/oxlint"), "-f", "json", "src"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NODE_ENV: "production" } },
  );
  if (!stdout.startsWith("{")) throw new Error(`The linter failed: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return new Set(
    diagnostics
      .filter(({ code }) => code === rule)
      .map(({ filename, labels }) => `${filename}:${labels[0]?.span.line ?? 0}`),
  );
}
