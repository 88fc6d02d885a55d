/**
 * What a drawing says is read in documents, pages and programs too, where options have other names than on the command
 * line: so only what belongs to the command names them with dashes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));
const FOLDERS = [
  "annotations",
  "documents",
  "formats",
  "layout",
  "library",
  "markdown",
  "outline",
  "scene",
  "uses",
];

/** Help of the command. */
const OF_HELP = [/^ *summary: /u];

test("no message of a drawing names an option of the command line", () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) =>
        readFileSync(join(SRC, folder, name), "utf8")
          .split("\n")
          .filter((line) => /["'`](?:.*[\s(`])?--[a-z]/u.test(line.replace(/\/\/.*| \* .*|\/\*\*.*/u, "")))
          .filter((line) => !OF_HELP.some((help) => help.test(line)))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
