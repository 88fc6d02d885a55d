/** `hence preview` as a process of its own. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ask } from "../../support/ask.ts";
import { FAULTY, LAUNCHER, SOCRATES, chain, folderWith } from "../../support/host.ts";
import { runPreview } from "../../support/preview.ts";

const hence = (cwd: string, ...words: string[]) =>
  spawnSync(process.execPath, [LAUNCHER, "preview", ...words], { cwd, encoding: "utf8", timeout: 15_000 });

test("it shows maps/, says where, stays quiet, and Ctrl-C ends it with 130", async () => {
  const folder = folderWith({ "maps/a.yaml": SOCRATES, "maps/b.yaml": FAULTY });
  const { url, port, said, end } = await runPreview(folder);
  expect(url).toBe(`http://127.0.0.1:${port}/`);
  const page = await ask(port, "/");
  expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
  expect(page.body).not.toMatch(/<script>|style=| on[a-z]+="/);
  expect((await ask(port, "/preview.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect((await ask(port, "/preview.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
  expect((await ask(port, "/map?name=maps/a.yaml")).body).toContain("Socrates is mortal.");
  expect(said()).toBe("The page follows every save; Ctrl-C ends the preview.\n");
  expect(await end()).toBe(130);
  await expect(ask(port, "/")).rejects.toThrow(/ECONNREFUSED/);
});

test("a map that takes for ever keeps nobody else waiting", async () => {
  const folder = folderWith({ "maps/a.yaml": chain(20_000), "maps/b.yaml": SOCRATES });
  const { port, end } = await runPreview(folder);
  let settled = false;
  const deep = ask(port, "/map?name=maps/a.yaml").then(
    () => (settled = true),
    () => undefined,
  );
  expect((await ask(port, "/map?name=maps/b.yaml")).body).toContain("Socrates is mortal.");
  expect((await ask(port, "/")).status).toBe(200);
  expect(settled).toBe(false);
  expect(await end()).toBe(130);
  await deep;
}, 60_000);

test("a port in use is said, with exit code 3", async () => {
  const folder = folderWith({ "map.yaml": SOCRATES });
  const { port, end } = await runPreview(folder, ["map.yaml"]);
  expect(hence(folder, "map.yaml", "--port", String(port))).toMatchObject({
    status: 3,
    stdout: "",
    stderr: `hence: Port ${port} is in use; name another one, or leave --port out to take any that is free.\n`,
  });
  await end();
});

test.each([
  [["--port", "70000"], "--port needs a whole number from 1 to 65535, not `70000`."],
  [["--port", "0"], "--port needs a whole number from 1 to 65535, not `0`."],
  [["--editor", "vi"], /^hence: There is no editor `vi`; there are vscode, /],
  [["map.yml"], "There is no file map.yml; did you mean map.yaml?"],
  [[], "There is no folder `maps` here; name the map: hence preview FILE."],
])("a mistake on the command line: %j", (words, message) => {
  const { status, stderr, stdout } = hence(folderWith({ "map.yaml": SOCRATES }), ...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  if (typeof message === "string") expect(stderr).toBe(`hence: ${message}\n`);
  else expect(stderr).toMatch(message);
});
