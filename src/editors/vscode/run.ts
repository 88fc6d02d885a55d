import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import type { Program } from "./found-command.ts";

/** Starts hence; its messages go to the log. */
export function startHence(
  program: Program,
  args: readonly string[],
  cwd: string,
  log: vscode.OutputChannel,
): ChildProcess {
  const child = spawn(program.file, [...program.arguments, ...args], {
    cwd,
    env: { ...process.env, ...program.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.on("data", (data) => log.append(String(data)));
  return child;
}

/** Runs hence to its end and returns its exit code. */
export async function runHence(
  program: Program,
  args: readonly string[],
  cwd: string,
  log: vscode.OutputChannel,
): Promise<void> {
  const child = startHence(program, args, cwd, log);
  let said = "";
  child.stderr?.on("data", (data) => (said += String(data)));
  const code = await new Promise<number | string>((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    child.on("close", (status) => resolve(status ?? "a signal"));
  });
  if (code === 0) void vscode.window.setStatusBarMessage(`hence: ${summaryOf(said) || "done"}`, 5000);
  else await complain(code, log);
}

export async function complain(code: number | string, log: vscode.OutputChannel): Promise<void> {
  if (code === "ENOENT") {
    await vscode.window.showErrorMessage(
      "`hence` was not found: run `npm install hence` in the workspace, or set `hence.path`.",
    );
    return;
  }
  log.show(true);
  const faulty = code === 1;
  await vscode.window.showErrorMessage(
    faulty ? "The map has errors; nothing was written." : `hence failed (${code}); see its output.`,
  );
}

/** What was written, and in what type: the last two lines, after any warnings. */
function summaryOf(text: string): string {
  return text.trimEnd().split("\n").slice(-2).join(" ");
}
