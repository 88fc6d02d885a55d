/** Who may read a file while it is being written. */
import { chmodSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { replaceFile } from "../../../../src/cli/machine/disk/replace.ts";
import { folderWith } from "../../../support/host.ts";

/** The mode of the file at each write to it. */
const seen = vi.hoisted((): number[] => []);

vi.mock("node:fs", async (actual) => {
  const fs = await actual<typeof import("node:fs")>();
  const writeSync = (descriptor: number, bytes: Uint8Array, from: number) => {
    seen.push(fs.fstatSync(descriptor).mode & 0o777);
    return fs.writeSync(descriptor, bytes, from);
  };
  return { ...fs, writeSync };
});

beforeEach(() => void seen.splice(0));

test.each([0o600, 0o640, 0o644, 0o660])(
  "%i: nothing is in it that the old one's mode did not allow",
  (mode) => {
    const folder = folderWith({ "a.yaml": "old" });
    chmodSync(join(folder, "a.yaml"), mode);
    replaceFile(join(folder, "a.yaml"), Buffer.from("new"));
    expect(seen).toEqual([mode]);
    expect(statSync(join(folder, "a.yaml")).mode & 0o777).toBe(mode);
  },
);

test("a new file has the mode that the umask leaves, as any other", () => {
  const folder = folderWith({ "usual.yaml": "" });
  replaceFile(join(folder, "a.yaml"), Buffer.from("new"));
  expect(seen).toEqual([statSync(join(folder, "usual.yaml")).mode & 0o777]);
});

test("a link that leads nowhere is no folder to write into, and is called what it is", () => {
  const folder = folderWith({ "usual.yaml": "" });
  symlinkSync("../gone", join(folder, "output"));
  expect(() => replaceFile(join(folder, "output", "a.svg"), Buffer.from("new"))).toThrow(
    `Cannot write ${join(folder, "output", "a.svg")}: ${join(folder, "output")} is a link that leads to no folder.`,
  );
});
