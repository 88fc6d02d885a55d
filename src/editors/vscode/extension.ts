import { join } from "node:path";
import * as vscode from "vscode";
import { CloseAction, LanguageClient } from "vscode-languageclient/node";
import { foundCommand, run } from "./found-command.ts";
import type { Program } from "./found-command.ts";
import { markdownPlugin } from "./markdown.ts";
import type { MarkdownIt } from "./markdown.ts";
import { Previews } from "./preview.ts";
import { runHence } from "./run.ts";

let client: LanguageClient | undefined;
let markdown: Awaited<ReturnType<typeof markdownPlugin>>;

/** What VS Code's Markdown preview asks for. */
interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const log = vscode.window.createOutputChannel("hence");
  const previews = new Previews(log);
  context.subscriptions.push(
    log,
    previews,
    vscode.commands.registerCommand("hence.preview", () =>
      withMap(async (file, program) => previews.show(file, program)),
    ),
    vscode.commands.registerCommand("hence.render", () =>
      withMap(async (file, program) => runHence(program, ["render", file.fsPath], cwdOf(file), log)),
    ),
    vscode.commands.registerCommand("hence.restart", () => restart(context, log)),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("hence.path")) await changed(context, log);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed(context, log)),
  );
  await restart(context, log);
  return {
    extendMarkdownIt: (md) =>
      markdown === undefined ? md : md.use(markdown, { onError: "show", folder: folder() }),
  };
}

/** Maps, and what they quote, may lie below the first folder of the workspace; nothing else is known to be the user's. */
const folder = (): string | undefined => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;

/** Another hence is used from now on. */
async function changed(context: vscode.ExtensionContext, log: vscode.OutputChannel): Promise<void> {
  await restart(context, log);
  await vscode.commands.executeCommand("markdown.api.reloadPlugins").then(undefined, () => {});
}

export async function deactivate(): Promise<void> {
  const last = client;
  client = undefined;
  // A client that never started cannot be stopped.
  await last?.stop().catch(() => {});
}

/** The language server of the setting or the workspace; if there is none, or it does not start, the extension's own. */
async function restart(context: vscode.ExtensionContext, log: vscode.OutputChannel): Promise<void> {
  await deactivate();
  const own = () => start(run(join(context.extensionPath, "server.cjs"), process.execPath), []);
  const found = await command();
  markdown = await markdownPlugin(found);
  // The commands work without a server, and need not wait for it.
  void (found ? start(found, ["lsp"]).catch(sayAnd(own, log)) : own()).catch((error: unknown) =>
    log.append(`${String(error)}\n`),
  );
}

function sayAnd(instead: () => Promise<void>, log: vscode.OutputChannel) {
  return (error: unknown): Promise<void> => {
    log.append(`The language server of this workspace's hence did not start: ${String(error)}\n`);
    return instead();
  };
}

async function start(program: Program, args: readonly string[]): Promise<void> {
  let up = false;
  const started: LanguageClient = new LanguageClient(
    "hence",
    "hence",
    {
      command: program.file,
      args: [...program.arguments, ...args],
      options: { env: { ...process.env, ...program.env } },
    },
    {
      documentSelector: [{ language: "yaml" }, { language: "hence" }],
      initializationOptions: {
        yamlServer: vscode.extensions.getExtension("redhat.vscode-yaml") !== undefined,
        suggestsAgain: true,
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (...what) => usual().error(...what),
        // A server that failed to start would fail again.
        closed: () => (up ? usual().closed() : { action: CloseAction.DoNotRestart, handled: true }),
      },
    },
  );
  const handler = started.createDefaultErrorHandler();
  const usual = () => handler;
  client = started;
  await started.start();
  up = true;
}

function command(): Promise<Program | undefined> {
  const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  return foundCommand({
    setting: vscode.workspace.getConfiguration("hence").get("path", ""),
    folders: folders.map(({ uri }) => uri.fsPath),
    node: process.execPath,
    exists: async (path) => {
      try {
        await vscode.workspace.fs.stat(vscode.Uri.file(path));
        return true;
      } catch {
        return false;
      }
    },
  });
}

/** Saves the map of the active editor and passes it to `work`. */
async function withMap(work: (file: vscode.Uri, program: Program) => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || document.uri.scheme !== "file") {
    await vscode.window.showInformationMessage("Open a map first: a YAML file on this machine.");
    return;
  }
  await document.save();
  // The server that came with the extension draws nothing.
  const program = (await command()) ?? { file: "hence", arguments: [], env: {} };
  await work(document.uri, program);
}

function cwdOf(file: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath ?? join(file.fsPath, "..");
}
