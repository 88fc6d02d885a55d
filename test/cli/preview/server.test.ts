/** The preview's server, over real HTTP. */
import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { EnvironmentError, UsageError } from "../../../src/cli/errors.ts";
import { openPreview } from "../../../src/cli/preview/preview.ts";
import type { View } from "../../../src/page/live/protocol.ts";
import type { PreviewRequest } from "../../../src/cli/commands/preview.ts";
import { Listener, ask, sendRaw } from "../../support/ask.ts";
import { FAULTY, SOCRATES, fakeHost, folderWith } from "../../support/host.ts";

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

interface Started {
  readonly port: number;
  readonly folder: string;
  readonly view: (name: string, have?: number) => Promise<View>;
  readonly listen: () => Listener;
}

async function started(
  files: Readonly<Record<string, string | Uint8Array>>,
  asked: Partial<PreviewRequest> = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const folder = folderWith(files);
  return startedIn(folder, asked, env);
}

async function startedIn(
  folder: string,
  asked: Partial<PreviewRequest> = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const request = { files: [], port: undefined, editor: undefined, open: false, ...asked };
  const preview = await openPreview(request, fakeHost(folder, { env }));
  opened.push(preview);
  const port = Number(new URL(preview.url).port);
  return {
    port,
    folder,
    view: async (name, have) => {
      const { status, body } = await ask(port, `/map?name=${encodeURIComponent(name)}&have=${have ?? ""}`);
      expect(status).toBe(200);
      return JSON.parse(body) as View;
    },
    listen: () => {
      const listener = new Listener(port);
      opened.push(listener);
      return listener;
    },
  };
}

const TWO = { "maps/a.yaml": SOCRATES, "maps/b.yaml": FAULTY };

describe("who is answered", () => {
  test.each(["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])("Host %s", async (name) => {
    const { port } = await started(TWO);
    expect(await ask(port, "/map?name=maps/a.yaml", { headers: { Host: `${name}:${port}` } })).toMatchObject({
      status: 200,
    });
  });

  test.each([
    (port: number) => `evil.example:${port}`,
    (port: number) => `localhost.evil.example:${port}`,
    (port: number) => `127.0.0.1:${port + 1}`,
    () => "127.0.0.1",
    () => "evil.example",
    (port: number) => `127.0.0.1:${port}@evil.example`,
    (port: number) => `0.0.0.0:${port}`,
  ])("a foreign Host is not (%#)", async (host) => {
    const { port } = await started(TWO);
    for (const path of ["/", "/events", "/map?name=maps/a.yaml", "/nothing"]) {
      const answered = await ask(port, path, { headers: { Host: host(port) } });
      expect(answered.status, path).toBe(403);
      expect(answered.body).not.toContain("Socrates");
    }
  });

  test("a request without Host is not", async () => {
    const { port } = await started(TWO);
    expect(await sendRaw(port, "GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each(["http://evil.example", "https://127.0.0.1", "null", "http://localhost:1"])(
    "a foreign Origin is not: %s",
    async (origin) => {
      const { port } = await started(TWO);
      for (const path of ["/", "/events", "/map?name=maps/a.yaml"])
        expect(await ask(port, path, { headers: { Origin: origin } })).toMatchObject({ status: 403 });
    },
  );

  test("the preview's own page is", async () => {
    const { port } = await started(TWO);
    for (const name of ["127.0.0.1", "localhost"]) {
      const headers = { Origin: `http://${name}:${port}`, "Sec-Fetch-Site": "same-origin" };
      expect(await ask(port, "/map?name=maps/a.yaml", { headers })).toMatchObject({ status: 200 });
    }
  });

  test.each(["cross-site", "same-site"])(
    "a page of another site (%s) may link, and no more",
    async (site) => {
      const { port } = await started(TWO);
      const followed = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
      const framed = { ...followed, "Sec-Fetch-Dest": "iframe" };
      const script = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" };
      expect((await ask(port, "/", { headers: followed })).status).not.toBe(403);
      expect((await ask(port, "/", { headers: framed })).status).toBe(403);
      expect((await ask(port, "/map?name=maps/a.yaml", { headers: followed })).status).toBe(403);
      expect((await ask(port, "/preview.js", { headers: script })).status).toBe(403);
      expect((await ask(port, "/events", { headers: script })).status).toBe(403);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"])("%s is refused", async (method) => {
    const { port } = await started(TWO);
    const answered = await ask(port, "/map?name=maps/a.yaml", { method });
    expect(answered).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("HEAD has the headers without the body", async () => {
    const { port } = await started(TWO);
    const [head, get] = [
      await ask(port, "/map?name=maps/a.yaml", { method: "HEAD" }),
      await ask(port, "/map?name=maps/a.yaml"),
    ];
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(await ask(port, "/events", { method: "HEAD" })).toMatchObject({ status: 404 });
  });

  test("every answer says what browsers must not do", async () => {
    const { port } = await started(TWO);
    const answers = [
      await ask(port, "/map?name=maps/a.yaml"),
      await ask(port, "/nothing"),
      await ask(port, "/", { method: "PUT" }),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/,
      );
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("no file outside the maps", () => {
  const SECRET = "the secret outside";
  const files = { ...TWO, "secret.yaml": SECRET, "maps/sub/c.yaml": SOCRATES, "maps/notes.txt": SECRET };

  test.each([
    "/../../etc/passwd",
    "/../secret.yaml",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e%5csecret.yaml",
    "/..\\..\\secret.yaml",
    "/%252e%252e/secret.yaml",
    "/maps/../secret.yaml",
    "/maps/a.yaml",
    "//etc/passwd",
    "/preview.js/../../secret.yaml",
    "/preview/../index.html",
    "/.%00./secret.yaml",
    "/map?name=../secret.yaml",
    "/map?name=secret.yaml",
    "/map?name=/etc/passwd",
    "/map?name=maps/../secret.yaml",
    "/map?name=maps/./a.yaml",
    "/map?name=maps/notes.txt",
    "/map?name=maps/a.yaml%00.txt",
    "/map?name=%2e%2e%2fsecret.yaml",
    "/map?name=file:///etc/passwd",
    "/map?name=__proto__",
    "/map?name=",
    "/map",
    "/constructor",
    "/%",
    "/map?name=%E0%A4%A",
  ])("%s", async (path) => {
    const { port } = await started(files);
    const { status, body } = await ask(port, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain(SECRET);
    expect(body).not.toContain("root:");
    expect(body).not.toContain("Socrates");
  });

  test.each(["GET http://evil.example/ HTTP/1.1", "GET * HTTP/1.1", "GET ../secret.yaml HTTP/1.1"])(
    "what a proxy would be sent: %s",
    async (line) => {
      const { port } = await started(files);
      expect(await sendRaw(port, `${line}\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  test("a link that leads out of the folder is named and not read", async () => {
    const folder = folderWith(files);
    symlinkSync(join(folder, "secret.yaml"), join(folder, "maps/out.yaml"));
    const { view } = await startedIn(folder);
    expect(await view("maps/out.yaml")).toMatchObject({
      failure:
        "maps/out.yaml: It is a link that leads out of the folder; to see it, name it: hence preview maps/out.yaml",
      problems: [],
    });
    expect(JSON.stringify(await view("maps/out.yaml"))).not.toContain(SECRET);
    // Whoever names it, means it.
    const named = await startedIn(folder, { files: ["maps/out.yaml"] });
    expect((await named.view("maps/out.yaml")).errors).toBeGreaterThan(0);
  });
});

describe("what is shown", () => {
  test("the picture, and not again if the page has it", async () => {
    const { view } = await started(TWO);
    const first = await view("maps/a.yaml");
    expect(first).toMatchObject({ name: "maps/a.yaml", problems: [], errors: 0 });
    expect(first).not.toHaveProperty("failure");
    expect(first.picture!.parts!.figures).toContain("Socrates is mortal.");
    expect((await view("maps/a.yaml", first.picture!.number)).picture).toEqual({
      number: first.picture!.number,
    });
  });

  test("an error with its line, and no picture where there never was one", async () => {
    const { view } = await started(TWO);
    expect(await view("maps/b.yaml")).toMatchObject({ errors: expect.any(Number) as number });
    const { picture, problems } = await view("maps/b.yaml");
    expect(picture).toBeUndefined();
    expect(problems[0]).toEqual({
      severity: "error",
      code: "unknown-id",
      message: expect.stringContaining("mortl") as string,
      hint: expect.stringContaining("mortal") as string,
      line: 7,
      column: 17,
      excerpt: { text: "  - from: [man, mortl]", before: 16, marked: 5 },
    });
  });

  test("an error over the last good picture, which stays", async () => {
    const { view, folder, listen } = await started(TWO);
    const good = await view("maps/a.yaml");
    const listener = listen();
    await listener.until(({ event }) => event === "hello");
    writeFileSync(join(folder, "maps/a.yaml"), FAULTY);
    await listener.until(
      ({ event, data }) => event === "rows" && versionOf(data, "maps/a.yaml") > good.version,
    );
    const bad = await view("maps/a.yaml", good.picture!.number);
    expect(bad).toMatchObject({ errors: 1, picture: { number: good.picture!.number } });
    writeFileSync(join(folder, "maps/a.yaml"), SOCRATES.replaceAll("Socrates", "Plato"));
    await listener.until(
      ({ event, data }) => event === "rows" && versionOf(data, "maps/a.yaml") > bad.version,
    );
    const mended = await view("maps/a.yaml", good.picture!.number);
    expect(mended).toMatchObject({ errors: 0, problems: [] });
    expect(mended.picture!.parts!.figures).toContain("Plato");
  });

  test("many errors are counted, and the first of them shown", async () => {
    const inferences = Array.from({ length: 300 }, (_, i) => `  - { from: [none${i}], to: dies }\n`);
    const { view } = await started({ "maps/a.yaml": SOCRATES + inferences.join("") });
    const { errors, problems } = await view("maps/a.yaml");
    expect(errors).toBe(300);
    expect(problems).toHaveLength(50);
  });
});

const versionOf = (data: unknown, name: string): number =>
  (data as { name: string; version: number }[]).find((row) => row.name === name)?.version ?? 0;

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

describe("the port", () => {
  test("in use: said with a way out", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    opened.push({ close: () => void other.close() });
    const { port } = other.address() as AddressInfo;
    const message = `Port ${port} is in use; name another one, or leave --port out to take any that is free.`;
    await expect(started(TWO, { port })).rejects.toThrow(new EnvironmentError(message));
  });

  test("given: taken; and reachable from this machine only", async () => {
    const first = await started(TWO);
    await opened.pop()!.close();
    const second = await started(TWO, { port: first.port });
    expect(second.port).toBe(first.port);
  });
});

test.each([
  [["-"], "A preview follows files; standard input (`-`) cannot be followed."],
  [["none.yaml"], "There is no file none.yaml."],
])("nothing to show: %j", async (files, message) => {
  await expect(started(TWO, { files })).rejects.toThrow(new UsageError(message));
});

describe("a line in the editor", () => {
  const place = { name: "maps/a.yaml", line: 3, column: 5 };

  const withCommand = async () => {
    const site = await started(TWO, { editor: "node -e process.exit() {file}" });
    const hello = await site.listen().until(({ event }) => event === "hello");
    const { token } = hello.data as { token: string };
    const own = { Origin: `http://127.0.0.1:${site.port}`, "X-Hence-Token": token };
    const open = (headers: Record<string, string>, body: unknown = place) =>
      ask(site.port, "/open", { method: "POST", headers, body: JSON.stringify(body) });
    return { ...site, own, open };
  };

  test("is opened by a command only for the preview's own page", async () => {
    const { own, open, port, view } = await withCommand();
    expect(await view("maps/a.yaml")).not.toHaveProperty("link");
    expect(await open(own)).toMatchObject({ status: 200 });
    expect(await open({ ...own, Origin: "http://evil.example" })).toMatchObject({ status: 403 });
    expect(await open({ ...own, "Sec-Fetch-Site": "cross-site" })).toMatchObject({ status: 403 });
    expect(await open({ "X-Hence-Token": own["X-Hence-Token"] })).toMatchObject({ status: 403 });
    expect(await open({ Origin: own.Origin })).toMatchObject({ status: 403 });
    expect(await open({ ...own, "X-Hence-Token": "x" })).toMatchObject({ status: 403 });
    expect(await open({ ...own, Host: "evil.example" })).toMatchObject({ status: 403 });
    expect(await ask(port, "/open", { headers: own })).toMatchObject({ status: 404 });
  });

  test.each([
    [{ name: "../secret.yaml", line: 1, column: 1 }, 404],
    [{ name: "/etc/passwd", line: 1, column: 1 }, 404],
    [{ name: ["maps/a.yaml"], line: 1, column: 1 }, 404],
    [{ name: "maps/a.yaml", line: "1; rm", column: 1 }, 400],
    [{ name: "maps/a.yaml", line: 0, column: 1 }, 400],
    [{ name: "maps/a.yaml", line: 1.5, column: 1 }, 400],
    [{ name: "maps/a.yaml" }, 400],
    ["text", 404],
    [null, 404],
    [{ ...place, more: "x".repeat(10_000) }, 404],
  ])("is refused for %j", async (body, status) => {
    const { own, open } = await withCommand();
    expect(await open(own, body)).toMatchObject({ status });
  });

  test("that cannot be started is said", async () => {
    const site = await started(TWO, {}, { HENCE_EDITOR: "no-such-editor {file}" });
    const hello = await site.listen().until(({ event }) => event === "hello");
    const { token } = hello.data as { token: string };
    const headers = { Origin: `http://127.0.0.1:${site.port}`, "X-Hence-Token": token };
    expect(
      await ask(site.port, "/open", { method: "POST", headers, body: JSON.stringify(place) }),
    ).toMatchObject({
      status: 500,
      body: "Cannot start `no-such-editor`: it does not exist.\n",
    });
  });

  test("is a link where the editor has one", async () => {
    const { view, folder } = await started(TWO, { editor: "zed" });
    expect(await view("maps/a.yaml")).toMatchObject({
      link: `zed://file${folder}/maps/a.yaml:{line}:{column}`,
      picture: { parts: { places: { "s-man": [2, 3], "s-dies": [5, 3] } } },
    });
  });
});
