import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, folderWith } from "../../../support/host.ts";

const REST = `premises:
  one: { text: It works., cite: article p. 4 }
  two: { text: It runs., cite: book }
conclusions:
  end: It follows.
inferences:
  - { from: [one, two], to: end }   # a remark
`;
const MAP = `\uFEFF# above
sources:
  article:
    title: An article # behind
    file: texts/article.txt   # here
    date: 2025
  book: { file: "texts/book.pdf", title: A book }
  page: { title: A page, url: "https://example.org" }
${REST}`;
const [ARTICLE, BOOK] = ["Words of the article.\n", new Uint8Array([37, 80, 68, 70, 0, 255])] as const;
const digestOf = (bytes: string | Uint8Array) => `sha256-${createHash("sha256").update(bytes).digest("hex")}`;

function project(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = folderWith({
    "maps/map.yaml": MAP,
    "maps/texts/article.txt": ARTICLE,
    "maps/texts/book.pdf": BOOK,
    ...files,
  });
  return {
    folder,
    read: (path = "maps/map.yaml") => readFileSync(join(folder, path), "utf8"),
    hence: async (...words: string[]) => {
      const host = fakeHost(folder);
      const code = await run(words, host);
      return { code, out: host.out().toString(), err: host.err() };
    },
  };
}

describe("hence sources", () => {
  test("--pin writes digests, and nothing else changes", async () => {
    const { hence, read } = project();
    expect(await hence("sources", "--pin")).toMatchObject({
      code: 0,
      err: "maps/map.yaml: wrote 2 digests.\n",
    });
    expect(read()).toBe(
      MAP.replace("# here\n", `# here\n    digest: ${digestOf(ARTICLE)}\n`).replace(
        'texts/book.pdf"',
        `texts/book.pdf", digest: ${digestOf(BOOK)}`,
      ),
    );
    const pinned = read();
    expect((await hence("sources", "--pin")).err).toBe("maps/map.yaml: wrote 0 digests.\n");
    expect(read()).toBe(pinned);
    expect((await hence("check")).out).not.toContain("source-changed");
  });

  test("check says which statements rest on a file that has changed, until it is pinned anew", async () => {
    const { hence, read, folder } = project();
    await hence("sources", "--pin");
    writeFileSync(join(folder, "maps/texts/article.txt"), "Other words.\n");
    const { code, out } = await hence("check");
    expect(code).toBe(0);
    expect(out).toContain("`texts/article.txt` has changed. `one` cites it, and on that rests `end`.");
    expect(out).toContain("hence sources --pin maps/map.yaml");
    expect(await hence("sources")).toMatchObject({
      code: 1,
      out: "maps/map.yaml\n  article: texts/article.txt has changed since it was pinned\n  book: texts/book.pdf is as it was pinned\n  page: has no file\n",
    });
    await hence("sources", "--pin");
    expect(read()).toContain(digestOf("Other words.\n"));
    expect((await hence("check")).out).not.toContain("source-changed");
  });

  test("Windows line breaks stay", async () => {
    const { hence, read } = project({ "maps/map.yaml": MAP.replaceAll("\n", "\r\n") });
    await hence("sources", "--pin");
    expect(read()).toContain(`# here\r\n    digest: ${digestOf(ARTICLE)}\r\n    date`);
  });

  test("sources of a hence.yaml are pinned there, and compared for every map that cites them", async () => {
    const { hence, read, folder } = project({
      "hence.yaml": "sources:\n  article: { file: maps/texts/article.txt }\n  book: A book\n",
      "maps/map.yaml": REST,
    });
    expect((await hence("sources", "--pin", "hence.yaml")).code).toBe(0);
    expect(read("hence.yaml")).toContain(`article.txt, digest: ${digestOf(ARTICLE)} }`);
    expect((await hence("check")).out).not.toContain("source-changed");
    writeFileSync(join(folder, "maps/texts/article.txt"), "Other words.\n");
    expect((await hence("check")).out).toContain("`one` cites it, and on that rests `end`.");
  });

  test("a file that is outside or missing is said, and not read", async () => {
    const { hence, read } = project({
      "maps/map.yaml": `sources:\n  article: { file: ../secret.txt }\n  book: { file: gone.txt }\n${REST}`,
      "secret.txt": "secret",
    });
    const before = read();
    const { code, out } = await hence("sources", "--pin");
    expect(code).toBe(1);
    expect(out).toContain("../secret.txt is not there, or may not be read");
    expect(out).toContain("gone.txt is not there, or may not be read");
    expect(read()).toBe(before);
    expect((await hence("sources", "--pin", "--root", ".")).out).toContain("../secret.txt is pinned");
  });

  test("a broken map is reported and left as it is", async () => {
    const { hence, read } = project({ "maps/map.yaml": 'title: "open\n' });
    expect(await hence("sources", "--pin")).toMatchObject({ code: 1 });
    expect(read()).toBe('title: "open\n');
  });
});
