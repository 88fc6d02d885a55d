import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { EDITORS, editorOf, linkTo, start } from "../../../../src/cli/commands/preview/editor.ts";
import { openInBrowser } from "../../../../src/cli/commands/preview/browser.ts";
import { UsageError } from "../../../../src/cli/report/errors.ts";
import { folderWith } from "../../../support/host.ts";

const link = (editor: string, file: string) => {
  const found = editorOf(editor);
  return found.kind === "link" ? linkTo(found.template, file, 12, 5) : "";
};

test.each([
  ["vscode", "/home/ana/a map.yaml", "vscode://file/home/ana/a%20map.yaml:12:5"],
  ["cursor", "C:\\maps\\x#1.yaml", "cursor://file/C%3A/maps/x%231.yaml:12:5"],
  ["idea", "/maps/é&x.yaml", "idea://open?file=%2Fmaps%2F%C3%A9%26x.yaml&line=12&column=5"],
  ["sublime", "/maps/$&.yaml", "subl://open?url=file://%2Fmaps%2F%24%26.yaml&line=12&column=5"],
])("%s opens %s", (editor, file, url) => {
  expect(link(editor, file)).toBe(url);
});

test("every editor has a link of its own scheme", () => {
  const schemes = EDITORS.map((name) => new URL(link(name, "/map.yaml")).protocol);
  expect(new Set(schemes).size).toBe(EDITORS.length);
  expect(schemes).not.toContain("javascript:");
});

test.each([
  ["vscod", "There is no editor `vscod`; did you mean `vscode`?"],
  ["constructor", /^There is no editor `constructor`; there are .*write a command with \{file\}/],
])("%s is no editor", (name, message) => {
  expect(() => editorOf(name)).toThrow(UsageError);
  expect(() => editorOf(name)).toThrow(message);
});

test("a command is split at blanks outside of quotes, and each word filled in on its own", async () => {
  const folder = folderWith({ "an editor.sh": `#!/bin/sh\nprintf '%s|' "$@" > "$(dirname "$0")/said"\n` });
  const editor = editorOf(
    `sh '${join(folder, "an editor.sh")}' +{line}:{column} "{file}" 'two words' --x="a b"`,
  );
  if (editor.kind !== "command") throw new Error("not a command");
  const file = '/maps/; touch $(pwd) `x` "y".yaml';
  expect(await start(editor.words, { file, line: 3, column: 7 })).toBeUndefined();
  const said = join(folder, "said");
  await expect
    .poll(() => existsSync(said) && readFileSync(said, "utf8"), { timeout: 15_000 })
    .toBe(`+3:7|${file}|two words|--x=a b|`);
});

test("a command that is not there", async () => {
  const place = { file: "/map.yaml", line: 1, column: 1 };
  expect(await start(["no-such-editor-here", "{file}"], place)).toBe(
    "Cannot start `no-such-editor-here`: it does not exist.",
  );
});

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["linux", "xdg-open"],
  ["darwin", "open"],
] as const)("the browser of %s is asked to open the page", async (platform, command) => {
  const folder = folderWith({ [command]: `#!/bin/sh\nprintf '%s|' "$@" > "$(dirname "$0")/said"\n` });
  chmodSync(join(folder, command), 0o755);
  vi.stubEnv("PATH", [folder, process.env["PATH"]].join(delimiter));
  expect(await openInBrowser("http://127.0.0.1:4711/", platform)).toBeUndefined();
  const said = join(folder, "said");
  await expect
    .poll(() => existsSync(said) && readFileSync(said, "utf8"), { timeout: 15_000 })
    .toBe("http://127.0.0.1:4711/|");
});

test("a system without a way to open pages", async () => {
  vi.stubEnv("PATH", folderWith({}));
  expect(await openInBrowser("http://127.0.0.1:4711/", "linux")).toBe(
    "Cannot start `xdg-open`: it does not exist.",
  );
});
