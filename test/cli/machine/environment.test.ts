import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { LAUNCHER, SOCRATES, folderWith } from "../../support/host.ts";

function hence(cwd: string, line: string, env: Readonly<Record<string, string>>) {
  const { status } = spawnSync(process.execPath, [LAUNCHER, ...line.split(" ")], {
    cwd,
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return status;
}

test.each(["1", "2"])("no fonts of the system are looked for (--jobs %s)", (jobs) => {
  const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES });
  // Whoever asks where they are waits for ever.
  const pipe = join(folder, "fonts.conf");
  spawnSync("mkfifo", [pipe]);
  expect(hence(folder, `render -f pdf --jobs ${jobs} a.yaml b.yaml`, { FONTCONFIG_FILE: pipe })).toBe(0);
});

test("programs that are started find the fonts of the system", () => {
  const folder = folderWith({
    "map.yaml": SOCRATES,
    "bin/git": '#!/bin/sh\nprintf %s "$FONTCONFIG_FILE" > said\nexit 1\n',
  });
  chmodSync(join(folder, "bin/git"), 0o755);
  const PATH = [join(folder, "bin"), process.env["PATH"]].join(delimiter);
  hence(folder, "diff HEAD:map.yaml map.yaml", { PATH, FONTCONFIG_FILE: "/mine.conf" });
  expect(readFileSync(join(folder, "said"), "utf8")).toBe("/mine.conf");
});
