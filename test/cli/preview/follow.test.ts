/** What happens to files while the preview's server shows them. */
import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { PreviewRequest } from "../../../src/cli/commands/preview/preview.ts";
import { SOCRATES } from "../../support/host.ts";
import { TWO, closeAll, opened, started, versionOf } from "../../support/preview-server.ts";

afterEach(closeAll);

describe("what happens to files while they are shown", () => {
  const follow = async (files: Readonly<Record<string, string>>, asked: Partial<PreviewRequest> = {}) => {
    const site = await started(files, asked);
    const listener = site.listen();
    await listener.until(({ event }) => event === "hello");
    return { ...site, listener };
  };

  test("new and deleted maps are listed", async () => {
    const { folder, listener } = await follow(TWO);
    const names = (data: unknown) => (data as { name: string }[]).map(({ name }) => name).join();
    mkdirSync(join(folder, "maps/deep"));
    writeFileSync(join(folder, "maps/deep/c.yaml"), SOCRATES);
    writeFileSync(join(folder, "maps/readme.md"), "no map");
    await listener.until(
      ({ event, data }) => event === "maps" && names(data) === "maps/a.yaml,maps/b.yaml,maps/deep/c.yaml",
    );
    unlinkSync(join(folder, "maps/a.yaml"));
    await listener.until(
      ({ event, data }) => event === "maps" && names(data) === "maps/b.yaml,maps/deep/c.yaml",
    );
    renameSync(join(folder, "maps"), join(folder, "elsewhere"));
    await listener.until(({ event, data }) => event === "maps" && names(data) === "");
    renameSync(join(folder, "elsewhere"), join(folder, "maps"));
    await listener.until(
      ({ event, data }) => event === "maps" && names(data) === "maps/b.yaml,maps/deep/c.yaml",
    );
  });

  test("a folder that is empty at first", async () => {
    const { folder, listener } = await follow({ "maps/notes.txt": "" });
    writeFileSync(join(folder, "maps/first.yaml"), SOCRATES);
    await listener.until(({ event, data }) => event === "maps" && versionOf(data, "maps/first.yaml") > 0);
  });

  test("the list says which maps have mistakes, looked at or not", async () => {
    const { listener } = await follow(TWO);
    await listener.until(({ data }) =>
      /"name":"maps\/b.yaml","version":\d+,"errors":1/.test(JSON.stringify(data)),
    );
  });

  test("a named map that is deleted, unreadable, a folder, noise: said each time, and it lives on", async () => {
    const { folder, listener, view } = await follow({ "map.yaml": SOCRATES }, { files: ["map.yaml"] });
    const path = join(folder, "map.yaml");
    const { picture, version } = await view("map.yaml");
    let last = version;
    const next = async () => {
      await listener.until(({ event, data }) => event === "rows" && versionOf(data, "map.yaml") > last);
      const found = await view("map.yaml", picture!.number);
      last = found.version;
      return found;
    };
    unlinkSync(path);
    expect(await next()).toMatchObject({
      failure: expect.stringContaining("does not exist") as string,
      picture: { number: picture!.number },
    });
    mkdirSync(path);
    // A folder is not a file: nothing that was there has changed, until there is a map again.
    rmSync(path, { recursive: true });
    writeFileSync(path, Buffer.alloc(100_000_000, "noise\n"));
    expect(await next()).toMatchObject({
      problems: [{ code: "too-large" }],
      picture: { number: picture!.number },
    });
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 1]));
    expect(await next()).toMatchObject({
      problems: [{ code: "not-utf8" }],
      picture: { number: picture!.number },
    });
    writeFileSync(path, SOCRATES);
    const mended = await next();
    expect(mended).toMatchObject({ problems: [], picture: { number: picture!.number } });
    expect(mended).not.toHaveProperty("failure");
  });

  test("a file that a map quotes is followed too", async () => {
    const quoting = SOCRATES.replace(
      "man: Socrates is a man.",
      "man: { text: Socrates is a man., cite: book, quote: a wise man }",
    );
    const files = {
      "map.yaml": `sources: { book: { title: Book, file: book.txt } }\n${quoting}`,
      "book.txt": "He was a wise man.",
    };
    const { folder, listener, view } = await follow(files, { files: ["map.yaml"] });
    const { version, problems } = await view("map.yaml");
    expect(problems).toEqual([]);
    writeFileSync(join(folder, "book.txt"), "He was a fool.");
    await listener.until(({ event, data }) => event === "rows" && versionOf(data, "map.yaml") > version);
    expect((await view("map.yaml")).problems).toMatchObject([{ code: "quote-not-found" }]);
  });

  test("a stream ends with the server", async () => {
    const { listener } = await follow(TWO);
    await opened[0]!.close();
    await expect.poll(() => listener.ended).toBe(true);
  });
});
