/** Who is answered by the preview's server, and what is never told. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, sendRaw } from "../../../support/ask.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";
import { TWO, closeAll, started, startedIn } from "../../../support/preview-server.ts";

afterAll(closeAll);

// Who only asks leaves a preview as it was: one for all.
describe("who is answered", () => {
  let port: number;
  beforeAll(async () => {
    ({ port } = await started(TWO));
  });

  test.each(["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])("Host %s", async (name) => {
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
    for (const path of ["/", "/events", "/map?name=maps/a.yaml", "/nothing"]) {
      const answered = await ask(port, path, { headers: { Host: host(port) } });
      expect(answered.status, path).toBe(403);
      expect(answered.body).not.toContain("Socrates");
    }
  });

  test("a request without Host is not", async () => {
    expect(await sendRaw(port, "GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each(["http://evil.example", "https://127.0.0.1", "null", "http://localhost:1"])(
    "a foreign Origin is not: %s",
    async (origin) => {
      for (const path of ["/", "/events", "/map?name=maps/a.yaml"])
        expect(await ask(port, path, { headers: { Origin: origin } })).toMatchObject({ status: 403 });
    },
  );

  test("the preview's own page is", async () => {
    for (const name of ["127.0.0.1", "localhost"]) {
      const headers = { Origin: `http://${name}:${port}`, "Sec-Fetch-Site": "same-origin" };
      expect(await ask(port, "/map?name=maps/a.yaml", { headers })).toMatchObject({ status: 200 });
    }
  });

  test.each(["cross-site", "same-site"])(
    "a page of another site (%s) may link or try to frame, and no more",
    async (site) => {
      const followed = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
      const framed = { ...followed, "Sec-Fetch-Dest": "iframe" };
      const script = { "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" };
      expect((await ask(port, "/", { headers: followed })).status).not.toBe(403);
      // What a browser shows of it is the policy's matter: see the visual tests.
      expect((await ask(port, "/", { headers: framed })).status).not.toBe(403);
      expect((await ask(port, "/map?name=maps/a.yaml", { headers: framed })).status).toBe(403);
      expect((await ask(port, "/map?name=maps/a.yaml", { headers: followed })).status).toBe(403);
      expect((await ask(port, "/preview.js", { headers: script })).status).toBe(403);
      expect((await ask(port, "/events", { headers: script })).status).toBe(403);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"])("%s is refused", async (method) => {
    const answered = await ask(port, "/map?name=maps/a.yaml", { method });
    expect(answered).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("HEAD has the headers without the body", async () => {
    const [head, get] = [
      await ask(port, "/map?name=maps/a.yaml", { method: "HEAD" }),
      await ask(port, "/map?name=maps/a.yaml"),
    ];
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(await ask(port, "/events", { method: "HEAD" })).toMatchObject({ status: 404 });
  });

  test("every answer says what browsers must not do", async () => {
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
        /^default-src 'none'; script-src 'self';.*frame-ancestors vscode-webview: vscode-file:$/,
      );
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("no file outside the maps", () => {
  const SECRET = "the secret outside";
  const files = { ...TWO, "secret.yaml": SECRET, "maps/sub/c.yaml": SOCRATES, "maps/notes.txt": SECRET };
  let port: number;
  beforeAll(async () => {
    ({ port } = await started(files));
  });

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
    const { status, body } = await ask(port, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain(SECRET);
    expect(body).not.toContain("root:");
    expect(body).not.toContain("Socrates");
  });

  test.each(["GET http://evil.example/ HTTP/1.1", "GET * HTTP/1.1", "GET ../secret.yaml HTTP/1.1"])(
    "what a proxy would be sent: %s",
    async (line) => {
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
