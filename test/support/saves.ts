import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";

export const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Waits until it holds; generous, because the machine may be busy. */
export async function until(holds: () => boolean, what = "what was waited for"): Promise<void> {
  const begun = Date.now();
  while (!holds()) {
    if (Date.now() - begun > 30_000) throw new Error(`never came: ${what}`);
    await wait(5);
  }
}

/** How editors and other programs save a file. */
export const SAVES: Readonly<Record<string, (path: string, text: string) => void | Promise<void>>> = {
  "in place": (path, text) => {
    const file = openSync(path, "r+");
    writeSync(file, text);
    closeSync(file);
  },
  "truncate, then write": async (path, text) => {
    const file = openSync(path, "w");
    await wait(60);
    writeSync(file, text);
    closeSync(file);
  },
  "in two halves": async (path, text) => {
    const file = openSync(path, "w");
    writeSync(file, text.slice(0, text.length / 2));
    await wait(60);
    writeSync(file, text.slice(text.length / 2));
    closeSync(file);
  },
  "rename over": (path, text) => {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  },
  "backup, then a new file": (path, text) => {
    renameSync(path, `${path}~`);
    writeFileSync(path, text);
  },
  "delete, then a new file": async (path, text) => {
    rmSync(path);
    await wait(30);
    writeFileSync(path, text);
  },
  "two saves within 20 ms": async (path, text) => {
    writeFileSync(path, text.replaceAll("Socrates", "Somebody"));
    await wait(15);
    writeFileSync(path, text);
  },
};
