/** What the preview's server tells, over real HTTP. */
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { EnvironmentError, UsageError } from "../../../src/cli/report/errors.ts";
import { ask } from "../../support/ask.ts";
import { FAULTY, SOCRATES } from "../../support/host.ts";
import { TWO, closeAll, opened, started, versionOf } from "../../support/preview-server.ts";

afterEach(closeAll);

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
  [["-"], new UsageError("A preview follows files; standard input (`-`) cannot be followed.")],
  [["none.yaml"], new UsageError("There is no file none.yaml.", "none.yaml")],
])("nothing to show: %j", async (files, error) => {
  await expect(started(TWO, { files })).rejects.toThrow(error);
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
