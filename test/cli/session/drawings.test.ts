import { chmodSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { FAULTY, SOCRATES, fakeHost, folderWith } from "../../support/host.ts";

const MAPS = {
  "maps/a.yaml": SOCRATES,
  "maps/b.yaml": FAULTY,
  "maps/c.yaml": SOCRATES.replace("mortal.", "wise."),
};

/** Without fonts, whatever has to be drawn fails. */
async function render(cwd: string, share: string, { fonts = true, words = "-f svg,md" } = {}) {
  const host = fakeHost(cwd, {
    env: { HENCE_CACHE: "off", HENCE_SHARED_CACHE: share },
    ...(fonts ? {} : { assets: join(cwd, "nowhere") }),
  });
  const code = await run(["render", ...words.split(" ")], host);
  return { code, said: host.err(), failed: host.err().includes("hence is incomplete") };
}

const filesIn = (folder: string) =>
  readdirSync(join(folder, "drawings"), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );

test("what one machine has drawn, another takes from the folder that they share", async () => {
  const share = folderWith({});
  const [one, other] = [folderWith(MAPS), folderWith(MAPS)];
  const first = await render(one, share);
  expect(filesIn(share)).toHaveLength(3);
  const second = await render(other, share, { fonts: false });
  expect(second).toEqual(first);
  for (const name of ["a.svg", "a.md", "c.svg"])
    expect(readFileSync(join(other, "output", name))).toEqual(readFileSync(join(one, "output", name)));
});

test("it is drawn again where anything differs, or the stored file is not whole", async () => {
  const share = folderWith({});
  await render(folderWith(MAPS), share);
  const changed = folderWith({ ...MAPS, "maps/a.yaml": SOCRATES.replace("mortal.", "old.") });
  expect((await render(changed, share, { fonts: false })).failed).toBe(true);
  expect(
    (await render(folderWith(MAPS), share, { fonts: false, words: "-f svg,md --direction up" })).failed,
  ).toBe(true);
  for (const { parentPath, name } of filesIn(share)) {
    const path = join(parentPath, name);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
  }
  expect((await render(folderWith(MAPS), share, { fonts: false })).failed).toBe(true);
});

test.skipIf(process.platform === "win32")("a folder that others may write to is not believed", async () => {
  const share = folderWith({});
  await render(folderWith(MAPS), share);
  chmodSync(share, 0o777);
  expect((await render(folderWith(MAPS), share, { fonts: false })).failed).toBe(true);
});
