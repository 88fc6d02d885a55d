import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { pathToFileURL } from "node:url";
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from "vscode-jsonrpc/node";
import type { MessageConnection } from "vscode-jsonrpc/node";
import { LAUNCHER } from "./host.ts";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly severity: number;
    readonly range: { readonly start: Position; readonly end: Position };
  }[];
}

/** An editor without a screen: it starts a language server and speaks with it. */
export interface Editor {
  readonly server: ChildProcess;
  readonly connection: MessageConnection;
  readonly capabilities: Record<string, unknown>;
  readonly log: readonly string[];
  /** The exit code of the server, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** The whole text anew. */
  readonly change: (uri: string, version: number, text: string) => void;
  /** The next diagnostics of a file that `wanted` accepts. */
  readonly published: (uri: string, wanted?: (found: Published) => boolean) => Promise<Published>;
  readonly ask: <R>(method: string, uri: string, position?: Position, more?: object) => Promise<R>;
  readonly close: () => Promise<number | null>;
}

const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { versionSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
};

interface EditorOptions {
  readonly args?: readonly string[];
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly processId?: number | null;
  /** What the server asks for when it asks for its settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function editor({
  args = [LAUNCHER, "lsp"],
  capabilities = CAPABILITIES,
  initializationOptions,
  processId = process.pid,
  settings = {},
}: EditorOptions = {}): Promise<Editor> {
  const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
  const log: string[] = [];
  server.stderr.on("data", (data) => log.push(String(data)));
  const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const seen: Published[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (found: Published) => {
    seen.push(found);
    for (const look of waiting) look();
  });
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    log.push(message);
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => settings[section] ?? null),
  );
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
    "initialize",
    { processId, rootUri: null, capabilities, initializationOptions },
  );
  await connection.sendNotification("initialized", {});

  return {
    server,
    connection,
    capabilities: offered,
    log,
    ended,
    open(uri, text, languageId = "yaml") {
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    change(uri, version, text) {
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    published: (uri, wanted = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const at = seen.findIndex((found) => found.uri === uri && wanted(found));
          if (at < 0) return;
          waiting.delete(look);
          resolve(seen.splice(at, 1)[0]!);
        };
        waiting.add(look);
        look();
      }),
    ask: (method, uri, position, more = {}) =>
      connection.sendRequest(`textDocument/${method}`, {
        textDocument: { uri },
        ...(position && { position }),
        ...more,
      }),
    async close() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return ended;
    },
  };
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
