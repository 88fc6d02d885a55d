import type { ChildProcess } from "node:child_process";
import { request } from "node:http";
import { dirname } from "node:path";
import * as vscode from "vscode";
import type { Program } from "./found-command.ts";
import { complain, startHence } from "./run.ts";

/** Keeps one `hence preview` for each map. */
export class Previews implements vscode.Disposable {
  readonly #log: vscode.OutputChannel;
  readonly #running = new Map<
    string,
    { readonly child: ChildProcess; readonly url: Promise<string | undefined> }
  >();

  constructor(log: vscode.OutputChannel) {
    this.#log = log;
  }

  async show(file: vscode.Uri, program: Program): Promise<void> {
    const url = await this.#started(file, program);
    if (url === undefined) return;
    const beside = vscode.workspace.getConfiguration("hence").get("preview") !== "browser";
    const address = vscode.Uri.parse(url);
    if (!beside) return void (await vscode.env.openExternal(address));
    // In a remote or browser-hosted window, where this window reaches the machine of hence.
    const seen = (await vscode.env.asExternalUri(address)).toString(true);
    const direct = new URL(seen).origin === new URL(url).origin;
    if (direct && (await allowsFrames(url))) return this.#panel(file, seen);
    if (!direct)
      void vscode.window.showInformationMessage(
        "This window reaches the preview by another address, which cannot be shown in a panel; it opens in a browser.",
      );
    await vscode.env.openExternal(address);
  }

  dispose(): void {
    for (const { child } of this.#running.values()) child.kill();
    this.#running.clear();
  }

  #started(file: vscode.Uri, program: Program): Promise<string | undefined> {
    const key = file.toString();
    const running = this.#running.get(key);
    if (running) return running.url;
    const child = startHence(program, ["preview", file.fsPath], dirname(file.fsPath), this.#log);
    const url = new Promise<string | undefined>((resolve) => {
      let said = "";
      child.stdout?.on("data", (data) => {
        said += String(data);
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
      const end = (code: number | string) => {
        if (!this.#running.delete(key)) return;
        if (said === "") void complain(code, this.#log);
        resolve(undefined);
      };
      child.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
      child.on("close", (code) => end(code ?? "a signal"));
    });
    this.#running.set(key, { child, url });
    return url;
  }

  #panel(file: vscode.Uri, url: string): void {
    const name = file.path.split("/").at(-1) ?? "";
    const panel = vscode.window.createWebviewPanel(
      "hence.preview",
      `Preview ${name}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true },
    );
    panel.webview.html = frame(url);
    panel.onDidDispose(() => {
      this.#running.get(file.toString())?.child.kill();
      this.#running.delete(file.toString());
    });
  }
}

/** A page around the preview's own, which may load nothing else. */
export function frame(url: string): string {
  const { origin } = new URL(url);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'">
<title>Preview</title>
<style>html, body, iframe { margin: 0; padding: 0; border: 0; width: 100%; height: 100vh; display: block; }</style>
</head>
<body><iframe src="${url}" title="Preview"></iframe></body>
</html>`;
}

/** Whether the page allows an editor to show it in a frame, by the headers that a browser would check. */
function allowsFrames(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "iframe",
    };
    const asked = request(url, { headers, timeout: 5000 }, (answer) => {
      answer.resume();
      const policy = String(answer.headers["content-security-policy"] ?? "");
      const ancestors = /frame-ancestors([^;]*)/.exec(policy)?.[1];
      resolve(
        answer.statusCode === 200 && (ancestors === undefined || ancestors.includes("vscode-webview:")),
      );
    });
    asked.on("error", () => resolve(false));
    asked.on("timeout", () => asked.destroy());
    asked.end();
  });
}
