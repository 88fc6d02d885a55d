import { parentPort } from "node:worker_threads";
import { deathOf } from "./death.ts";
import { bundledTypesetter } from "../machine/typesetter.ts";
import { startWorker } from "./start-worker.ts";
import { failedSheet, makeSheet } from "./preview-picture.ts";
import type { Order, Sheet } from "./preview-picture.ts";

/** One for what is looked at, one for when that takes long. */
export const MOST_THREADS = 2;

/** Makes one sheet after the other. */
export interface Thread {
  /** Ask only when the last sheet is done. */
  make(order: Order): Promise<Sheet>;
  /** Gives up at once whatever it is doing. */
  end(): void;
}

/** A thread of its own: whatever a map does to it, the preview goes on. */
export function startThread(launcher: string, assets: string): Thread {
  const worker = startWorker(launcher, { assets, makes: "sheets" }, MOST_THREADS);
  let settle: ((sheet: Sheet) => void) | undefined;
  let path = "";
  let dead: Error | undefined;
  const died = (error: Error): void => {
    dead ??= error;
    settle?.(failedSheet(path, deathOf(dead, path)));
  };
  worker.on("message", (sheet: Sheet) => settle?.(sheet));
  worker.on("error", (error) => died(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => died(new Error(`the thread that drew it ended with code ${code}`)));
  return {
    make: (order) =>
      new Promise((resolve) => {
        settle = resolve;
        ({ path } = order);
        if (dead === undefined) worker.postMessage(order);
        else died(dead);
      }),
    end: () => void worker.terminate(),
  };
}

/** Without threads: the same, here. */
export function stayHere(assets: string): Thread {
  const typesetter = bundledTypesetter(assets);
  return { make: (order) => makeSheet(order, typesetter), end: () => {} };
}

/** What such a thread does until it is ended. */
export function serveSheets(assets: string): Promise<never> {
  const typesetter = bundledTypesetter(assets);
  const port = parentPort!;
  port.on("message", (order: Order) => {
    void makeSheet(order, typesetter).then((sheet) => port.postMessage(sheet));
  });
  return new Promise(() => {});
}
