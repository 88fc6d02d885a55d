import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, folderWith, SOCRATES } from "../../../support/host.ts";

async function renamed(text: string, words: string) {
  const folder = folderWith({ "map.yaml": text });
  const host = fakeHost(folder);
  const code = await run(["rename", ...words.split(" ")], host);
  return { code, err: host.err(), text: readFileSync(join(folder, "map.yaml"), "utf8") };
}

test("an id is renamed wherever it is used, and nothing else changes", async () => {
  const text = `\uFEFF# man\r\n${SOCRATES.replaceAll("\n", "\r\n")}`;
  expect(await renamed(text, "man human map.yaml")).toEqual({
    code: 0,
    err: "Renamed man to human in 2 places of map.yaml.\n",
    text: text.replace("  man:", "  human:").replace("[man,", "[human,"),
  });
});

test("to the name that it has", async () => {
  const err = "The id is man already; nothing was changed.\n";
  expect(await renamed(SOCRATES, "man man map.yaml")).toEqual({ code: 0, err, text: SOCRATES });
});

test.each([
  ["man mortal", SOCRATES, "`mortal` is taken: it is in line 3."],
  ["mann x", SOCRATES, "Nothing in map.yaml has the id `mann`; did you mean `man`?"],
  ["man a/b", SOCRATES, "`a/b` cannot be an id: write `a-b`."],
  [
    "man x",
    `voices: { man: A man }\n${SOCRATES}`,
    "`man` is the id of several things: a voice and a statement; rename it in an editor.",
  ],
  ["man x", `title: "a\n${SOCRATES}`, "The YAML of map.yaml is broken; see: hence check map.yaml"],
])("what the language server refuses is refused: %s", async (words, text, message) => {
  const result = await renamed(text, `${words} map.yaml`);
  expect(result).toEqual({ code: 2, err: `hence: ${message}\n`, text });
});

test("standard input and folders are no map to be changed", async () => {
  for (const file of ["-"])
    expect((await renamed(SOCRATES, `man x ${file}`)).err).toBe(
      "hence: Ids are renamed in one map; name its file.\n",
    );
});
