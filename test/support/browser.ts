import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import type { Browser } from "playwright";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** The headless shell comes first: it starts several times faster than the whole browser. */
const SYSTEM_NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

const HELP =
  "No Chromium was found for the visual tests and none could be installed: run `npx playwright install --with-deps chromium-headless-shell`, or install your system's `chromium`, or set HENCE_CHROMIUM to the path of one.";

/** A headless Chromium: HENCE_CHROMIUM's, else Playwright's own download, else the system's. */
export async function launch(): Promise<Browser> {
  const named = process.env["HENCE_CHROMIUM"];
  if (named !== undefined && named !== "") return start(named);
  const own = await start().catch(() => undefined);
  if (own !== undefined) return own;
  const system = systemBrowser();
  if (system === undefined) throw new Error(HELP);
  return start(system);
}

/** Sees to it that `launch` finds a browser, installing one by whatever means the machine has. */
export async function ensureBrowser(): Promise<void> {
  let failure: unknown;
  for (const prepare of [() => {}, installFromPlaywright, installFromApt]) {
    prepare();
    try {
      const browser = await launch();
      await browser.close();
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function start(executablePath?: string): Promise<Browser> {
  return chromium.launch({ args: ARGUMENTS, ...(executablePath === undefined ? {} : { executablePath }) });
}

function systemBrowser(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of SYSTEM_NAMES) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installFromPlaywright(): void {
  run("npx", ["playwright", "install", "chromium-headless-shell"]);
}

function installFromApt(): void {
  if (process.getuid?.() !== 0) return;
  run("apt-get", ["update", "-q"]);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (run("apt-get", ["install", "-y", "-q", "--no-install-recommends", name])) return;
  }
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"], env }).status === 0;
}
