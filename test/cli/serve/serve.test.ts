import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openService } from "../../../src/cli/commands/serve/serve.ts";
import type { OpenService } from "../../../src/cli/commands/serve/serve.ts";
import type { ServeRequest } from "../../../src/cli/commands/serve/request.ts";
import { nodeHost } from "../../../src/cli/machine/node-host.ts";
import { chain, FAULTY, LAUNCHER, SOCRATES } from "../../support/host.ts";

const REQUEST: ServeRequest = {
  port: 0,
  address: "127.0.0.1",
  jobs: 1,
  queue: 2,
  limit: 20_000,
  longest: 64 * 1024,
};

let service: OpenService;
const open = (request: Partial<ServeRequest> = {}) =>
  openService({ ...REQUEST, ...request }, nodeHost(LAUNCHER, "test"));
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, to = service) =>
  fetch(new URL(path, to.url), { method: "POST", body });
const get = (path: string, to = service) => fetch(new URL(path, to.url));

beforeAll(async () => {
  service = await open();
});
afterAll(() => service.close());

test("a map that is posted comes back in each format", async () => {
  for (const [format, type, begin] of [
    ["svg", "image/svg+xml", "<?xml"],
    ["pdf", "application/pdf", "%PDF-"],
    ["png", "image/png", "\u0089PNG"],
    ["html", "text/html", "<!doctype html>"],
    ["txt", "text/plain", ""],
  ] as const) {
    const answer = await post(`/hence/${format}`, SOCRATES);
    expect([format, answer.status]).toEqual([format, 200]);
    expect(answer.headers.get("content-type")).toContain(type);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, begin.length).toString("latin1")).toBe(begin);
  }
});

test("an argument of AIF is read as what it is, and its mistakes have the places in it", async () => {
  const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text });
  const edge = (fromID: string, toID: string) => ({ fromID, toID });
  const nodes = [
    node("1", "I", "All men are mortal."),
    node("2", "I", "He dies."),
    node("3", "RA", "Default"),
  ];
  const answer = await post("/hence/txt", JSON.stringify({ nodes, edges: [edge("1", "3"), edge("3", "2")] }));
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("All men are mortal.")]);
  const empty = await post("/hence/txt", '{ "nodes": [], "edges": [], "locutions": [] }');
  expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining("map.json:1:1: error:")]);
});

test("a map in a form is told how it is sent", async () => {
  const body = new FormData();
  body.set("map", new Blob([SOCRATES]));
  const answer = await fetch(new URL("/hence/svg", service.url), { method: "POST", body });
  expect([answer.status, await answer.text()]).toEqual([415, expect.stringContaining("curl --data-binary")]);
});

test("a map written as JSON is a map", async () => {
  const map = {
    premises: { a: "It rains." },
    conclusions: { b: "It is wet." },
    inferences: [{ from: "a", to: "b" }],
  };
  expect((await post("/hence/svg", JSON.stringify(map))).status).toBe(200);
});

test("a map in the address comes back as the one that is posted", async () => {
  const packed = deflateSync(SOCRATES).toString("base64url");
  const answer = await get(`/hence/svg/${packed}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(await (await post("/hence/svg", SOCRATES)).text());
});

test("options are those of the command", async () => {
  const answer = await post("/hence/svg?width=160mm&type=9pt&no-title", SOCRATES);
  expect(await answer.text()).toContain('width="604.72"');
  const wrong = await post("/hence/svg?width=5m", SOCRATES);
  expect([wrong.status, await wrong.text()]).toEqual([
    400,
    expect.stringContaining("`width` is from 30 to 1000 mm"),
  ]);
  const view = await post("/hence/svg?view=europe", SOCRATES);
  expect([view.status, await view.text()]).toEqual([
    400,
    expect.stringContaining("There is no view `europe`"),
  ]);
});

test("mistakes of a map come as lines, and nothing is drawn", async () => {
  const answer = await post("/hence/svg", FAULTY);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/^map\.yaml:7:17: error: .*\[unknown-id\]$/mu);
});

test("a map that is sent reads no file", async () => {
  const map = `${SOCRATES}sources: { a: { title: A, file: package.json } }\n`.replace(
    "man: Socrates is a man.",
    `man: { text: Socrates is a man., cite: a, quote: "hence" }`,
  );
  const answer = await post("/hence/md", map);
  expect(answer.status).toBe(200);
  const strict = await post("/hence/md", map.replace('"hence"', '"no such words"'));
  // Were the file read, this would be an error.
  expect(strict.status).toBe(200);
});

describe("what cannot be answered", () => {
  test.each([
    ["/", 404],
    ["/hence/gif", 404],
    ["/hence/constructor", 404],
    ["/hence/svg", 405],
    ["/hence/svg/!!", 400],
    ["/hence/svg/aGVsbG8", 400],
    [`/hence/svg/${deflateSync("a".repeat(70_000)).toString("base64url")}`, 413],
  ])("%s", async (path, status) => expect((await get(path)).status).toBe(status));

  test("a map that is too long, said before or not", async () => {
    expect((await post("/hence/svg", "# ".repeat(40_000))).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 100; i++) controller.enqueue(new TextEncoder().encode("#".repeat(1024)));
        controller.close();
      },
    });
    const sent = fetch(new URL("/hence/svg", service.url), {
      method: "POST",
      body: stream,
      duplex: "half",
    } as RequestInit);
    // The connection may be closed before all was sent.
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    expect((await post("/hence/svg", SOCRATES)).status).toBe(200);
  });
});

test("a map that takes too long ends, others go on, and too many are refused", async () => {
  const strict = await open({ limit: 6000, queue: 1, longest: 1024 * 1024 });
  const deep = chain(6000);
  const slow = [post("/hence/svg", deep, strict), post("/hence/svg", deep, strict)];
  // On a busy machine it takes a while until both have come in.
  await expect
    .poll(async () => (await get("/metrics", strict)).text(), { timeout: 30_000, interval: 20 })
    .toContain("hence_open_requests 2");
  const third = await post("/hence/svg", SOCRATES, strict);
  expect([third.status, third.headers.get("retry-after")]).toEqual([503, "1"]);
  for (const answer of await Promise.all(slow)) {
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("took longer than 6 seconds");
  }
  // The thread that was ended is replaced; on a busy machine, its first map takes a while.
  await expect
    .poll(async () => (await post("/hence/svg", SOCRATES, strict)).status, { timeout: 60_000 })
    .toBe(200);
  await strict.close();
});

test("health and counts", async () => {
  expect(await (await get("/health")).text()).toBe("ok\n");
  await post("/hence/svg", SOCRATES);
  const counts = await (await get("/metrics")).text();
  expect(counts).toMatch(/^hence_requests_total\{format="svg",status="200"\} [1-9]\d*$/mu);
  expect(counts).toMatch(/^hence_request_seconds_bucket\{le="\+Inf"\} [1-9]\d*$/mu);
  expect(counts).toContain("hence_threads 1");
});

test("a signal ends the server when what was asked is answered", async () => {
  const server = spawn(process.execPath, [LAUNCHER, "serve", "--port", "0", "--jobs", "1"]);
  const exited = once(server, "exit");
  const [said] = (await once(server.stderr, "data")) as [Buffer];
  const url = /http:\S+/u.exec(String(said))![0].replace(/;$/u, "");
  const answer = fetch(`${url}hence/svg`, { method: "POST", body: SOCRATES });
  await new Promise((resolve) => setTimeout(resolve, 100));
  server.kill("SIGTERM");
  expect((await answer).status).toBe(200);
  expect(await exited).toEqual([0, null]);
});

/** The first line of an answer to a request that no client would send. */
function raw(line: string, to = service): Promise<string> {
  const { port } = new URL(to.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () =>
      socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let said = "";
    socket.on("data", (part) => (said += part.toString("latin1")));
    socket.on("error", reject);
    socket.on("close", () => resolve(said.split("\r\n")[0]!));
  });
}

test.each([
  "GET //",
  "GET ///",
  "GET /\\[",
  "GET http://[",
  "GET //a:99999/x",
  "GET /%zz",
  "POST //hence/svg",
])("an address that is none ends no server: %s", async (line) => {
  expect(await raw(line)).toMatch(/^HTTP\/1\.1 4\d\d/u);
  expect((await get("/health")).status).toBe(200);
});

test("names of an object's own properties are no options", async () => {
  for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__"]) {
    const answer = await post(`/hence/svg?${name}=2`, SOCRATES);
    expect([name, answer.status]).toEqual([name, 400]);
  }
});

test("a caption has no character that a file cannot hold", async () => {
  const answer = await post("/hence/svg?caption=x%01%E2%80%AEy", SOCRATES);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain("xy");
  expect(text).not.toContain("\u0001");
  expect(text).not.toContain("\u202e");
});

test("a worksheet and its answers are two files, also as PDF", async () => {
  const both = await post("/hence/pdf?as=worksheet", SOCRATES);
  expect([both.status, await both.text()]).toEqual([
    400,
    "This makes 2 files, such as a worksheet and its answers; ask for each by page=1 to page=2.\n",
  ]);
  expect((await post("/hence/pdf?as=worksheet&page=2", SOCRATES)).status).toBe(200);
});

test("a map of several pages is sent page by page, and none is left out in silence", async () => {
  const large = `${chain(60)}figure: { paper: a4, min-type: 24 }\n`;
  const all = await post("/hence/svg", large);
  expect([all.status, await all.text()]).toEqual([400, expect.stringMatching(/takes \d+ pages.*page=1/u)]);
  const second = await post("/hence/svg?page=2", large);
  expect([second.status, await second.text()]).toEqual([200, expect.stringContaining("Figure 2 of ")]);
  expect((await post("/hence/svg?page=99", large)).status).toBe(404);
  expect((await post("/hence/svg?page=x", large)).status).toBe(400);
  expect((await post("/hence/pdf", large)).status).toBe(200);
});

test("maps that come slowly keep no other from being drawn", async () => {
  const { port } = new URL(service.url);
  const slow = Array.from({ length: 20 }, () =>
    connect(Number(port), "127.0.0.1", function (this: Socket) {
      this.write("POST /hence/svg HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nab");
    }).on("error", () => {}),
  );
  await Promise.all(slow.map((socket) => once(socket, "connect")));
  expect((await post("/hence/svg", SOCRATES)).status).toBe(200);
  for (const socket of slow) socket.destroy();
});
