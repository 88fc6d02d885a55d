/** The packaged VS Code extension: what is in it, and that it works with what is in it alone. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { foundCommand } from "../../src/editors/vscode/found-command.ts";
import { DIST, folderWith, SOCRATES } from "../support/host.ts";
import { readXml } from "../support/xml.ts";

const TIMEOUT = 120_000;
const BUILD = fileURLToPath(new URL("../../src/build/vscode.mjs", import.meta.url));
const LOADER = fileURLToPath(new URL("../support/load-extension.cjs", import.meta.url));

let folder: string;
let parts: Readonly<Record<string, string>>;

beforeAll(() => {
  folder = folderWith({ "maps/a.yaml": SOCRATES });
  const { status, stderr } = spawnSync(process.execPath, [BUILD, join(folder, "a.vsix")], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const unzipped = unzipSync(readFileSync(join(folder, "a.vsix")));
  parts = Object.fromEntries(
    Object.entries(unzipped).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
  for (const [path, bytes] of Object.entries(unzipped)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}, TIMEOUT);

const extension = () => join(folder, "extension");

test("its manifest is that of this version, and all it names is there", () => {
  const manifest = JSON.parse(parts["extension/package.json"]!);
  const { version } = JSON.parse(readFileSync(join(DIST, "../package.json"), "utf8"));
  expect(manifest).toMatchObject({ version, engines: { vscode: expect.stringMatching(/^\^1\.\d+\.0$/) } });
  const { languages, grammars } = manifest.contributes;
  const named = [manifest.main, manifest.icon, languages[0].configuration, grammars[0].path];
  for (const path of named) expect(Object.keys(parts)).toContain(join("extension", path));
  const identity = readXml(parts["extension.vsixmanifest"]!).getElementsByTagName("Identity")[0]!;
  expect(identity.getAttribute("Version")).toBe(version);
  expect(identity.getAttribute("Id")).toBe(manifest.name);
  const assets = [...readXml(parts["extension.vsixmanifest"]!).getElementsByTagName("Asset")];
  for (const asset of assets) expect(Object.keys(parts)).toContain(asset.getAttribute("Path"));
});

test("every file has a type, every bundled package its licence", () => {
  const types = parts["[Content_Types].xml"]!;
  for (const path of Object.keys(parts).filter((name) => name !== "[Content_Types].xml"))
    expect(types, path).toContain(`Extension=".${path.split(".").at(-1)}"`);
  const licences = parts["extension/THIRD-PARTY-LICENSES.txt"]!;
  for (const name of [
    "vscode-languageclient",
    "vscode-languageserver",
    "vscode-jsonrpc",
    "minimatch",
    "yaml",
  ])
    expect(licences).toMatch(new RegExp(`^${name} [\\d.]+ \\(.*\\)\nSource: https://github\\.com/`, "m"));
});

test(
  "the same sources give the same bytes",
  () => {
    spawnSync(process.execPath, [BUILD, join(folder, "b.vsix")], {
      env: { ...process.env, TZ: "Asia/Tokyo" },
    });
    expect(readFileSync(join(folder, "b.vsix")).equals(readFileSync(join(folder, "a.vsix")))).toBe(true);
  },
  TIMEOUT,
);

interface Given {
  readonly settings?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly run?: readonly string[];
  /** A Markdown text to make a page of, and its path. */
  readonly page?: readonly [path: string, text: string];
}

type Seen = readonly [what: string, ...rest: unknown[]];

/** Loads the extension until something that is waited for happens, and returns all that did. */
function loaded(
  { settings = {}, files = {}, folders = [], run = [], page }: Given,
  until: (seen: Seen) => boolean,
) {
  const given = JSON.stringify({ settings, files, folders, run, page });
  const child = spawn(process.execPath, [LOADER, extension(), given], { stdio: ["pipe", "pipe", "pipe"] });
  const seen: Seen[] = [];
  let said = "";
  child.stderr.on("data", (data) => (said += String(data)));
  let rest = "";
  child.stdout.on("data", (data) => {
    const lines = (rest + String(data)).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      seen.push(JSON.parse(line) as Seen);
      if (until(seen.at(-1)!)) child.stdin.end();
    }
  });
  return new Promise<{ seen: readonly Seen[]; code: number | null; said: string }>((resolve) =>
    child.on("close", (code) => resolve({ seen, code, said })),
  );
}

test(
  "it starts its own server, and shows what that finds",
  async () => {
    const file = join(folder, "maps", "a.yaml");
    const faulty = SOCRATES.replace("mortal]", "mortl]");
    const { seen, code, said } = await loaded(
      { files: { [file]: faulty } },
      ([what]) => what === "diagnostics",
    );
    expect(said).toBe("");
    expect(seen.flatMap(([what, name]) => (what === "command" ? name : []))).toEqual([
      "hence.preview",
      "hence.render",
      "hence.restart",
    ]);
    const found = seen.find(([what]) => what === "diagnostics")!;
    expect(found[2]).toMatchObject([
      { message: "Nothing has the id `mortl`.\nDid you mean `mortal`?", severity: 0 },
    ]);
    expect(code).toBe(0);
  },
  TIMEOUT,
);

/** A folder with a map and hence in it. */
function workspaceWithHence(): string {
  const workspace = folderWith({ "maps/a.yaml": SOCRATES });
  mkdirSync(join(workspace, "node_modules/hence"), { recursive: true });
  symlinkSync(DIST, join(workspace, "node_modules/hence/dist"));
  return workspace;
}

test(
  "the preview of Markdown draws maps, with the hence of the workspace, and shows their mistakes",
  async () => {
    const workspace = workspaceWithHence();
    const text = `\`\`\`hence\n${SOCRATES}\`\`\`\n\n\`\`\`hence file=../maps/a.yaml\n\`\`\`\n\n\`\`\`hence file=/etc/passwd\n\`\`\`\n`;
    const page = [join(workspace, "texts/a.md"), text] as const;
    const pageOf = async (given: Given) => {
      const { seen, said } = await loaded({ ...given, page }, ([what]) => what === "page");
      expect(said).toBe("");
      return String(seen.find(([what]) => what === "page")?.[1]);
    };
    const drawn = await pageOf({ folders: [workspace] });
    expect(drawn.match(/<figure class="hence"><svg [^]*?Socrates is mortal\./gu)).toHaveLength(2);
    expect(drawn).toMatch(/<pre class="hence-error" role="alert">[^<]*is outside/u);
    expect(await pageOf({})).toContain('<pre><code class="language-hence">premises:');
  },
  TIMEOUT,
);

test(
  "it renders with the hence of the workspace",
  async () => {
    const workspace = workspaceWithHence();
    const files = { [join(workspace, "maps/a.yaml")]: SOCRATES };
    const { seen } = await loaded({ files, folders: [workspace], run: ["hence.render"] }, ([what]) =>
      ["status", "error"].includes(what),
    );
    expect(seen).toContainEqual(["status", expect.stringMatching(/^hence: Wrote output\/a\.(svg|pdf)/)]);
    expect(readFileSync(join(workspace, "output/a.svg"), "utf8")).toContain("Socrates");
  },
  TIMEOUT,
);

test(
  "without any hence it says what to do",
  async () => {
    const files = { [join(folder, "maps/a.yaml")]: SOCRATES };
    const settings = { path: join(folder, "no-such-hence") };
    const { seen } = await loaded({ files, settings, run: ["hence.render"] }, ([, text]) =>
      /npm install hence/.test(String(text)),
    );
    expect(seen).toContainEqual(["error", expect.stringMatching(/npm install hence/)]);
  },
  TIMEOUT,
);

test(
  "a hence that cannot help while writing is done without, and that is said once",
  async () => {
    const hence = join(folder, "old.cjs");
    writeFileSync(hence, "process.exit(2);");
    const file = join(folder, "maps/a.yaml");
    const { seen } = await loaded(
      { files: { [file]: "premises: [" }, settings: { path: hence } },
      ([what]) => what === "diagnostics",
    );
    expect(seen.find(([what]) => what === "diagnostics")?.[2]).not.toEqual([]);
    expect(seen.filter(([what]) => what === "error")).toHaveLength(1);
  },
  TIMEOUT,
);

/** A page that says where it may be framed, and a hence that only says where that page is. */
async function withPreview(ancestors: string, settings: object): Promise<readonly Seen[]> {
  const page = createServer((_, answer) =>
    answer.setHeader("Content-Security-Policy", `default-src 'none'; frame-ancestors ${ancestors}`).end("x"),
  );
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/`;
  const map = join(folder, "maps/a.yaml");
  const hence = join(folder, "hence.cjs");
  writeFileSync(
    hence,
    `if (process.argv[2] === "preview") { console.log("${url}"); setInterval(() => {}, 1000); } else process.exit(2);`,
  );
  chmodSync(hence, 0o755);
  const { seen } = await loaded(
    { files: { [map]: SOCRATES }, settings: { path: hence, ...settings }, run: ["hence.preview"] },
    ([what]) => ["panel", "external"].includes(what),
  );
  page.close();
  return seen.map(([what, ...rest]) => [
    what,
    ...rest.map((one) => (typeof one === "string" ? one.replaceAll(url, "URL/") : one)),
  ]);
}

test(
  "the preview stands beside the map if its page allows that, else in the browser",
  async () => {
    const beside = await withPreview("vscode-webview: vscode-file:", {});
    expect(beside).toContainEqual(["panel", "Preview a.yaml", expect.stringContaining('<iframe src="URL/"')]);
    expect(await withPreview("'none'", {})).toContainEqual(["external", "URL/"]);
    expect(await withPreview("vscode-webview:", { preview: "browser" })).toContainEqual(["external", "URL/"]);
    // A window in a browser, or one that reaches hence through a forwarded port.
    const remote = await withPreview("vscode-webview:", { remote: "https://x-4711.example.dev/" });
    expect(remote).toContainEqual(["information", expect.stringContaining("opens in a browser")]);
    expect(remote).toContainEqual(["external", "URL/"]);
    expect(remote.filter(([what]) => what === "panel")).toEqual([]);
  },
  TIMEOUT,
);

test("which hence is started", async () => {
  const places = { setting: "", folders: ["/a", "/b"], node: "/code", exists: async () => false };
  const launcher = join("/b", "node_modules", "hence", "dist", "hence.cjs");
  expect(await foundCommand(places)).toBeUndefined();
  expect(await foundCommand({ ...places, exists: async (path) => path === launcher })).toEqual({
    file: "/code",
    arguments: [launcher],
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  expect(await foundCommand({ ...places, setting: "/bin/hence" })).toMatchObject({
    file: "/bin/hence",
    arguments: [],
  });
  expect(await foundCommand({ ...places, setting: "/x/hence.cjs" })).toMatchObject({
    arguments: ["/x/hence.cjs"],
  });
});
