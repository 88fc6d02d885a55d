/** The built language server, over the real protocol. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { folderWith, LAUNCHER, SOCRATES } from "../../../support/host.ts";
import { cursor } from "../../../support/cursor.ts";
import { editor, uriOf } from "../../../support/editor.ts";
import type { Editor, Position, Published } from "../../../support/editor.ts";

/** Of a map in a folder that no other test has. */
let URI: string;
let tests = 0;
beforeEach(() => {
  URI = `file:///somewhere/${++tests}/maps/socrates.yaml`;
});
const TIMEOUT = 60_000;

interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Edit {
  readonly range: Range;
  readonly newText: string;
}
interface WorkspaceEdit {
  readonly documentChanges: readonly { textDocument: { uri: string; version: number }; edits: Edit[] }[];
}

/** What most tests share: a server takes longer to start than to answer. */
let shared: Editor;
beforeAll(async () => {
  shared = await editor();
}, TIMEOUT);
afterAll(async () => {
  try {
    expect(await shared.close()).toBe(0);
  } finally {
    shared.server.kill("SIGKILL");
  }
}, TIMEOUT);

async function withServer(work: (one: Editor) => Promise<void>): Promise<void> {
  await work(shared);
  expect(shared.log).toEqual([]);
}

/** With a server of its own, for an editor that is not the usual one. */
async function withEditor(work: (one: Editor) => Promise<void>, options: Parameters<typeof editor>[0]) {
  const one = await editor(options);
  try {
    await work(one);
    expect(one.log).toEqual([]);
    expect(await one.close()).toBe(0);
  } finally {
    one.server.kill("SIGKILL");
  }
}

function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    );
}

const clean = ({ diagnostics }: Published) => diagnostics.length === 0;

test(
  "diagnostics follow what is typed, and go with the file",
  () =>
    withServer(async ({ open, change, published, connection }) => {
      open(URI, SOCRATES);
      expect((await published(URI)).diagnostics).toEqual([]);
      change(URI, 2, SOCRATES.replace("mortal]", "mortl]"));
      const { version, diagnostics } = await published(URI, (found) => !clean(found));
      expect(version).toBe(2);
      expect(diagnostics[0]).toMatchObject({
        source: "hence",
        code: "unknown-id",
        severity: 1,
        message: "Nothing has the id `mortl`.\nDid you mean `mortal`?",
        range: { start: { line: 6, character: 16 }, end: { line: 6, character: 21 } },
      });
      change(URI, 3, SOCRATES);
      expect((await published(URI, clean)).version).toBe(3);
      change(URI, 4, "premises: [");
      await published(URI, (found) => !clean(found));
      void connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
      await published(URI, clean);
    }),
  TIMEOUT,
);

test(
  "every feature, asked as an editor asks",
  () =>
    withServer(async ({ open, ask, published }) => {
      const { text, position } = cursor(SOCRATES.replace("from: [man", "from: [ma|n"));
      open(URI, text);
      await published(URI);

      const found = await ask<{ items: { label: string; textEdit: Edit; data: unknown }[] }>(
        "completion",
        URI,
        position,
      );
      expect(found.items.map(({ label }) => label)).toEqual(["man"]);
      expect(found.items[0]).toMatchObject({
        detail: "Socrates is a man.",
        textEdit: { range: { start: { line: 6, character: 11 }, end: { line: 6, character: 14 } } },
      });

      const hovered = await ask<{ contents: { kind: string; value: string } }>("hover", URI, position);
      expect(hovered.contents).toMatchObject({ kind: "markdown" });
      expect(hovered.contents.value).toMatch(/^\*\*2\*\* Socrates is a man[^]*Supports \*\*1\*\*/);

      const declared = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
      const used = { start: { line: 6, character: 11 }, end: { line: 6, character: 14 } };
      expect(await ask("definition", URI, position)).toEqual([{ uri: URI, range: declared }]);
      expect(await ask("references", URI, position, { context: { includeDeclaration: true } })).toEqual([
        { uri: URI, range: declared },
        { uri: URI, range: used },
      ]);
      expect(await ask("documentHighlight", URI, position)).toEqual([
        { range: declared, kind: 3 },
        { range: used, kind: 2 },
      ]);
      expect(await ask("prepareRename", URI, position)).toEqual({ range: used, placeholder: "man" });
      const renamed = await ask<WorkspaceEdit>("rename", URI, position, { newName: "human" });
      expect(renamed.documentChanges[0]!.textDocument).toEqual({ uri: URI, version: 1 });
      expect(edited(text, renamed.documentChanges[0]!.edits)).toBe(
        SOCRATES.replace("  man:", "  human:").replace("[man", "[human"),
      );
      await expect(ask("rename", URI, position, { newName: "mortal" })).rejects.toThrow(
        "`mortal` is taken: it is in line 3.",
      );
      await expect(ask("prepareRename", URI, { line: 1, character: 12 })).rejects.toThrow(
        "There is no id here.",
      );

      const outline = await ask<{ name: string; children: { name: string; detail: string }[] }[]>(
        "documentSymbol",
        URI,
      );
      expect(outline.map(({ name }) => name)).toEqual(["premises", "conclusions", "inferences"]);
      expect(outline[0]!.children[0]).toMatchObject({ name: "man", detail: "Socrates is a man." });
    }),
  TIMEOUT,
);

test(
  "an item is explained once it is looked at",
  () =>
    withServer(async ({ open, ask, connection }) => {
      open(URI, SOCRATES);
      const { items } = await ask<{ items: object[] }>("completion", URI, { line: 6, character: 11 });
      const item = await connection.sendRequest<{ documentation: { value: string } }>(
        "completionItem/resolve",
        items[0],
      );
      expect(item.documentation.value).toContain("**2** Socrates is a man");
    }),
  TIMEOUT,
);

test(
  "quick fixes",
  () =>
    withServer(async ({ open, ask, published }) => {
      const text = SOCRATES.replace("mortal]", "mortl]").replace("Socrates is a man.", "We are #1");
      open(URI, text);
      const { diagnostics } = await published(URI);
      expect(diagnostics).toHaveLength(2);
      const actions = await ask<{ title: string; kind: string; edit: WorkspaceEdit }[]>(
        "codeAction",
        URI,
        undefined,
        {
          range: { start: { line: 6, character: 18 }, end: { line: 6, character: 18 } },
          context: { diagnostics: [] },
        },
      );
      expect(actions).toHaveLength(1);
      expect(actions[0]!.kind).toBe("quickfix");
      expect(edited(text, actions[0]!.edit.documentChanges[0]!.edits)).toContain("[man, mortal]");
      const [all] = await ask<typeof actions>("codeAction", URI, undefined, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ["source.fixAll"] },
      });
      expect(edited(text, all!.edit.documentChanges[0]!.edits)).toBe(
        SOCRATES.replace("Socrates is a man.", '"We are #1"'),
      );
    }),
  TIMEOUT,
);

test.each([
  ["asks for its edit once it is chosen", { resolveSupport: { properties: ["edit"] } }],
  ["takes it with its edit", {}],
])(
  "the premises that a step lacks can be added, for an editor that %s",
  async (_, codeAction) => {
    const text = SOCRATES.replace("    to:", "    scheme: rule\n    to:").replace(
      "[man, mortal]",
      "{ case: man }",
    );
    const capabilities = {
      textDocument: { codeAction },
      workspace: { workspaceEdit: { documentChanges: true } },
    };
    await withEditor(
      async ({ open, ask, connection }) => {
        open(URI, text);
        const [action, ...others] = await ask<object[]>("codeAction", URI, undefined, {
          range: { start: { line: 7, character: 4 }, end: { line: 7, character: 4 } },
          context: { diagnostics: [] },
        });
        expect(others).toEqual([]);
        const resolved =
          "data" in action! ? await connection.sendRequest("codeAction/resolve", action) : action;
        const { title, edit } = resolved as { title: string; edit: WorkspaceEdit };
        expect(title).toBe("Add the missing premise `rule` as unstated");
        expect(edited(text, edit.documentChanges[0]!.edits)).toContain(
          "rule: { text: The rule is in force., unstated: true }",
        );
      },
      { capabilities },
    );
  },
  TIMEOUT,
);

test(
  "formatting, and none of what is broken",
  () =>
    withServer(async ({ open, ask }) => {
      const text = SOCRATES.replace("from: [man, mortal]", "from:    [man,mortal]");
      open(URI, text);
      const options = { options: { tabSize: 2, insertSpaces: true } };
      const edits = await ask<Edit[]>("formatting", URI, undefined, options);
      expect(edits.every(({ range }) => range.start.line >= 6)).toBe(true);
      expect(edited(text, edits)).toBe(SOCRATES);
      open("file:///x/maps/b.yaml", "premises: [\n");
      expect(await ask("formatting", "file:///x/maps/b.yaml", undefined, options)).toEqual([]);
    }),
  TIMEOUT,
);

test(
  "quotes are checked against the file on the disk, and again once something is saved",
  async () => {
    const map = SOCRATES.replace(
      "man: Socrates is a man.",
      "man: { text: A man., cite: s, quote: he was a man }",
    );
    const text = `sources:\n  s: { title: S, file: s.txt }\n${map}`;
    const folder = folderWith({ "map.yaml": text, "s.txt": "They say: he was a mouse." });
    await withServer(async ({ open, published, connection }) => {
      const uri = uriOf(join(folder, "map.yaml"));
      open(uri, text);
      const { diagnostics } = await published(uri);
      expect(diagnostics.map(({ code }) => code)).toEqual(["quote-not-found"]);
      folderWith({});
      const { writeFileSync } = await import("node:fs");
      writeFileSync(join(folder, "s.txt"), "They say: he was a man.");
      void connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
      await published(uri, clean);
    });
  },
  TIMEOUT,
);

test(
  "other YAML is left alone",
  () =>
    withServer(async ({ open, ask, published }) => {
      const uri = "file:///somewhere/compose.yaml";
      const text = "services:\n  web: { image: x }\n";
      open(uri, text);
      open("file:///somewhere/maps/notes.txt", SOCRATES, "plaintext");
      open("file:///elsewhere/maps/empty.yaml", "");
      await published("file:///elsewhere/maps/empty.yaml");
      expect(await ask("hover", uri, { line: 0, character: 2 })).toBeNull();
      expect(await ask("completion", uri, { line: 1, character: 2 })).toBeNull();
      open("untitled:Untitled-1", "x", "hence");
      await published("untitled:Untitled-1", (found) => !clean(found));
    }),
  TIMEOUT,
);

test(
  "positions count UTF-16, and lines may end in CRLF",
  () =>
    withServer(async ({ open, ask, published }) => {
      const text =
        'premises:\r\n  "𝒜𝒷": { text: 😀 A., note: 😀 }\r\n  b: B.\r\ninferences:\r\n  - { note: 😀😀, from: [𝒜𝒷, b], to: c }\r\n';
      open(URI, text);
      const { diagnostics } = await published(URI);
      expect(diagnostics[0]).toMatchObject({
        code: "unknown-id",
        range: { start: { line: 4, character: 39 } },
      });
      const position = { line: 4, character: 26 };
      const declared = { start: { line: 1, character: 3 }, end: { line: 1, character: 7 } };
      expect(await ask("definition", URI, position)).toEqual([{ uri: URI, range: declared }]);
      const { documentChanges } = await ask<WorkspaceEdit>("rename", URI, position, { newName: "a" });
      expect(
        documentChanges[0]!.edits.map(({ range }) => range.end.character - range.start.character),
      ).toEqual([4, 4]);
    }),
  TIMEOUT,
);

test(
  "incremental changes",
  () =>
    withServer(async ({ open, ask, published, connection }) => {
      open(URI, SOCRATES);
      await published(URI);
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [
          { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } }, text: "human" },
          { range: { start: { line: 6, character: 11 }, end: { line: 6, character: 14 } }, text: "human" },
        ],
      });
      const found = await ask<{ range: Range }[]>("definition", URI, { line: 6, character: 12 });
      expect(found[0]!.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 7 } });
      expect((await published(URI, ({ version }) => version === 2)).diagnostics).toEqual([]);
    }),
  TIMEOUT,
);

test(
  "an editor of few talents",
  () =>
    withEditor(
      async ({ open, ask }) => {
        open(URI, SOCRATES);
        const position = { line: 6, character: 12 };
        const hovered = await ask<{ contents: { kind: string; value: string } }>("hover", URI, position);
        expect(hovered.contents.kind).toBe("plaintext");
        expect(hovered.contents.value).toMatch(
          /^2 Socrates is a man\.\n\npremise\n\n- Supports 1 Socrates is mortal\./,
        );
        const renamed = await ask<{ changes: Record<string, Edit[]> }>("rename", URI, position, {
          newName: "human",
        });
        expect(renamed.changes[URI]).toHaveLength(2);
        const { items } = await ask<{ items: { insertTextFormat: number }[] }>("completion", URI, {
          line: 8,
          character: 0,
        });
        expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
      },
      { capabilities: {}, processId: null },
    ),
  TIMEOUT,
);

test(
  "keys are left to the YAML language server where it knows the schema",
  () =>
    withEditor(
      async ({ open, ask }) => {
        open(URI, `# yaml-language-server: $schema=hence.schema.json\n${SOCRATES}`);
        expect(await ask("completion", URI, { line: 9, character: 0 })).toBeNull();
        expect(await ask("hover", URI, { line: 1, character: 2 })).toBeNull();
        open("file:///other/maps/a.yaml", SOCRATES);
        const { items } = await ask<{ items: { label: string; command: { command: string } }[] }>(
          "completion",
          "file:///other/maps/a.yaml",
          { line: 8, character: 0 },
        );
        expect(items.map(({ label }) => label)).toContain("title");
        expect(items[0]!.command.command).toBe("editor.action.triggerSuggest");
      },
      { initializationOptions: { yamlServer: true, suggestsAgain: true } },
    ),
  TIMEOUT,
);

test(
  "what is cancelled is not answered",
  () =>
    withServer(async ({ open, server, published }) => {
      open(URI, SOCRATES);
      await published(URI);
      // In one go, so that the server has read the second before it answers the first.
      const position = { line: 1, character: 3 };
      const messages = [
        { id: "late", method: "textDocument/hover", params: { textDocument: { uri: URI }, position } },
        { method: "$/cancelRequest", params: { id: "late" } },
      ].map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
      const answered = new Promise<string>((resolve) => {
        let said = "";
        server.stdout!.on("data", (data) => {
          said += String(data);
          if (/"id":"late"[^]*\}$/.test(said)) resolve(said);
        });
      });
      server.stdin!.write(messages.map((one) => `Content-Length: ${one.length}\r\n\r\n${one}`).join(""));
      expect(await answered).toMatch(/"error":\{"code":-32800/);
    }),
  TIMEOUT,
);

test(
  "files that are not open, and places that are not there",
  () =>
    withServer(async ({ open, ask }) => {
      expect(await ask("hover", "file:///nowhere.yaml", { line: 0, character: 0 })).toBeNull();
      open(URI, SOCRATES);
      for (const position of [
        { line: 999, character: 0 },
        { line: 0, character: 999 },
        { line: -1, character: -1 },
      ])
        for (const method of ["hover", "completion", "definition", "documentHighlight"])
          await ask(method, URI, position);
    }),
  TIMEOUT,
);

test(
  "it ends with exit code 1 when it is told to without a goodbye",
  async () => {
    const { connection, ended } = await editor();
    await connection.sendNotification("exit");
    expect(await ended).toBe(1);
  },
  TIMEOUT,
);

test.each([
  { name: "“exit” comes in one packet with what was asked", exits: true },
  { name: "its input ends after what was asked", exits: false },
])(
  "it answers before it ends when $name",
  async ({ exits }) => {
    const child = spawn(process.execPath, [LAUNCHER, "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.on("close", resolve));
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    const framed = (message: object): string => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    const asked = [
      framed({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
      framed({ method: "initialized", params: {} }),
      framed({ id: 2, method: "textDocument/hover", params: {} }),
      framed({ id: 3, method: "shutdown" }),
      ...(exits ? [framed({ method: "exit" })] : []),
    ].join("");
    if (exits) child.stdin.write(asked);
    else child.stdin.end(asked);
    expect(await ended).toBe(0);
    expect([...said.matchAll(/"id":(\d)/gu)].map(([, id]) => id)).toEqual(["1", "2", "3"]);
  },
  TIMEOUT,
);

test(
  "it ends when its input ends",
  async () => {
    const { server, ended } = await editor();
    server.stdin!.end();
    expect(await ended).toBe(1);
    const child = spawn(process.execPath, [LAUNCHER, "lsp", "--stdio"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(1);
  },
  TIMEOUT,
);

test(
  "it ends when the editor is gone, though its input stays open",
  async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const { ended } = await editor({ processId: parent.pid! });
    parent.kill("SIGKILL");
    expect(await ended).toBe(1);
  },
  TIMEOUT,
);

test(
  "the defaults of a folder are checked while they are written, and are no map",
  () =>
    withServer(async ({ open, change, published }) => {
      const folder = folderWith({ "maps/x.txt": "", "texts/x.txt": "" });
      const uri = uriOf(join(folder, "maps", "hence.yaml"));
      open(uri, "sources: { s: { title: T } }\nroots: .\n");
      expect((await published(uri)).diagnostics).toEqual([]);
      change(uri, 2, "sources: { s: { title: T } }\nroots: nowhere\nchecks: { orphan: of }\n");
      const { diagnostics } = await published(uri, (found) => !clean(found));
      expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([
        ["wrong-value", 1],
        ["wrong-value", 2],
      ]);
    }),
  TIMEOUT,
);

test(
  "in the defaults of a folder, keys are completed and explained, and mistakes have quick fixes",
  () =>
    withServer(async ({ open, ask, published }) => {
      const uri = uriOf(join(folderWith({ "maps/x.txt": "" }), "maps", "hence.yaml"));
      open(uri, "checks:\n  orphn: off\n  \n");
      const { diagnostics } = await published(uri);
      expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
      const found = await ask<{ items: { label: string }[] }>("completion", uri, { line: 2, character: 2 });
      expect(found.items.map(({ label }) => label)).toContain("long-text");
      const about = await ask<{ contents: { value: string } }>("hover", uri, { line: 0, character: 2 });
      expect(about.contents.value).toContain("Warnings that are switched off");
      const [fix] = await ask<{ edit: WorkspaceEdit }[]>("codeAction", uri, undefined, {
        range: { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } },
        context: { diagnostics: [] },
      });
      expect(fix!.edit.documentChanges[0]!.edits[0]!.newText).toBe("orphan");
      expect(await ask("documentSymbol", uri)).toBeNull();
    }),
  TIMEOUT,
);

test(
  "a request without a document or with a place that is none is refused as such",
  () =>
    withServer(async ({ connection, open }) => {
      open(URI, SOCRATES);
      for (const params of [
        {},
        { textDocument: null, position: { line: 0, character: 0 } },
        { textDocument: { uri: 7 }, position: { line: 0, character: 0 } },
        { textDocument: { uri: URI }, position: "start" },
        { textDocument: { uri: URI }, position: { line: "a", character: null } },
      ])
        await expect(connection.sendRequest("textDocument/hover", params)).rejects.toMatchObject({
          code: -32602,
          message: expect.stringContaining("textDocument.uri"),
        });
    }),
  TIMEOUT,
);

test.each(["Content-Length: x\r\n\r\n{}", "Content-Length: -5\r\n\r\n", 'Content-Length: 3\r\n\r\n{"id":1}'])(
  "a message of a wrong length ends it, though its input stays open: %j",
  async (sent) => {
    const child = spawn(process.execPath, [LAUNCHER, "lsp"], { stdio: ["pipe", "ignore", "pipe"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.stdin.on("error", () => {});
    child.stdin.write(`${sent}Content-Length: 2\r\n\r\n{}`);
    expect(await ended).toBe(1);
    expect(said).toBe("A message has no valid Content-Length; the language server ends.\n");
  },
  TIMEOUT,
);

test(
  "noise on its input is survived or ends it, and never hangs it",
  async () => {
    const child = spawn(process.execPath, [LAUNCHER, "lsp"], { stdio: ["pipe", "ignore", "ignore"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.stdin.on("error", () => {});
    child.stdin.end('Content-Length: 5\r\n\r\n{"a":\r\nContent-Length: x\r\n\r\n\0\0');
    expect(await ended).toBe(1);
  },
  TIMEOUT,
);
