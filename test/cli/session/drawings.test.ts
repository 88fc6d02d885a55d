import { chmodSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digest } from "../../../src/cli/machine/digest.ts";
import { run } from "../../../src/cli/run.ts";
import type { Job } from "../../../src/cli/session/job.ts";
import type { RenderRequest } from "../../../src/cli/session/request.ts";
import { openDrawings } from "../../../src/cli/session/run-cache/drawings.ts";
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

test("where the outputs go, and what the map is called, counts only where a text leads to a picture", async () => {
  const share = folderWith({});
  const again = (maps: Record<string, string>, words: string) =>
    render(folderWith({ "roots/x.txt": "", ...maps }), share, { fonts: false, words });
  await render(folderWith(MAPS), share);
  const renamed = { "maps/deep/z.yaml": SOCRATES };
  expect(await again(MAPS, "-f svg,md -o elsewhere/ --root roots")).toMatchObject({ failed: false });
  expect(await again(renamed, "-f svg,md")).toMatchObject({ failed: true });
  await render(folderWith(MAPS), share, { words: "-f svg,html" });
  expect(await again(renamed, "-f svg,html -o elsewhere/")).toMatchObject({ failed: false });
});

test("what is refused because of the place of a map is told anew", async () => {
  const share = folderWith({});
  const outside = `sources:\n  far: { title: Far, file: ../far.txt }\n${SOCRATES.replace(
    "man: Socrates is a man.",
    "man: { text: Socrates is a man., cite: far, quote: a mortal man }",
  )}`;
  const files = { "maps/a.yaml": outside, "far.txt": "Socrates is a mortal man." };
  expect((await render(folderWith(files), share)).said).toContain("--root .");
  expect((await render(folderWith(files), share, { words: "-f svg,md --root ." })).said).not.toContain(
    "--root",
  );
});

test.skipIf(process.platform === "win32")("a folder that others may write to is not believed", async () => {
  const share = folderWith({});
  await render(folderWith(MAPS), share);
  chmodSync(share, 0o777);
  expect((await render(folderWith(MAPS), share, { fonts: false })).failed).toBe(true);
});

test("what is taken from there does not stand in the place of what is drawn", async () => {
  const share = folderWith({});
  await render(folderWith(MAPS), share);
  const changed = { ...MAPS, "maps/c.yaml": SOCRATES.replace("mortal.", "old.") };
  const [mixed, alone] = [folderWith(changed), folderWith(changed)];
  await render(mixed, share);
  await render(alone, folderWith({}));
  expect(readFileSync(join(mixed, "output", "c.svg"))).toEqual(readFileSync(join(alone, "output", "c.svg")));
});

test("a folder that cannot be trusted, or is no absolute path, is told once", async () => {
  const share = folderWith({});
  chmodSync(share, 0o777);
  const open = await render(folderWith(MAPS), share);
  expect(open.said.match(/HENCE_SHARED_CACHE/gu)).toHaveLength(1);
  expect(open.said).toContain(`Drawings could not be kept in ${share} (HENCE_SHARED_CACHE), which has to be`);
  chmodSync(share, 0o700);
  expect((await render(folderWith(MAPS), share)).said).not.toContain("HENCE_SHARED_CACHE");
  const cwd = folderWith(MAPS);
  expect((await render(cwd, "share")).said).toContain("Drawings could not be kept in share (");
  expect(readdirSync(cwd)).not.toContain("share");
  expect((await render(folderWith(MAPS), "")).said).not.toContain("HENCE_SHARED_CACHE");
});

test("what is very large is not kept", () => {
  const folder = folderWith(MAPS);
  const host = fakeHost(folder, { env: { HENCE_CACHE: "off", HENCE_SHARED_CACHE: folderWith({}) } });
  const job: Job = {
    path: "maps/a.yaml",
    name: "a",
    cwd: folder,
    draw: {},
    make: [{ format: "svg", path: "a.svg" }],
  };
  const kept = (size: number) => {
    const drawings = openDrawings([job], { check: false, roots: [] } as unknown as RenderRequest, host)!;
    drawings.put(job, {
      source: { path: job.path, text: "" },
      diagnostics: [],
      basis: { map: digest(Buffer.from(SOCRATES)), quoted: [] },
      files: [[{ suffix: "", bytes: Buffer.alloc(size) }]],
    });
    return drawings.get(job)?.files[0]?.[0]?.bytes.length;
  };
  expect(kept(33 * 1024 * 1024)).toBeUndefined();
  expect(kept(1000)).toBe(1000);
});
