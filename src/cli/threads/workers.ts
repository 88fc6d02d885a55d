import { setImmediate } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { perform } from "../session/job.ts";
import type { Outcome, Task } from "../session/job.ts";
import { drawIn, Pool } from "./pool.ts";
import type { PoolOptions } from "./pool.ts";
import type { WorkerData } from "./start-worker.ts";
import { bundledTypesetter } from "../machine/typesetter.ts";

/** A thread has its next map already while the main thread still writes the last. */
const AHEAD = 2;

/** Draws in this thread, one map after the other. */
export async function* performHere(tasks: readonly Task[], assets: string): AsyncGenerator<Outcome> {
  const typesetter = bundledTypesetter(assets);
  for (const task of tasks) {
    yield await perform(task, typesetter);
    // Layout never waits for anything; here an interruption is heard, and the progress line moves.
    await setImmediate();
  }
}

/** Draws in other threads; the outcomes come in the order of the tasks. */
export async function* performInThreads(
  tasks: readonly Task[],
  options: Omit<PoolOptions, "ahead">,
): AsyncGenerator<Outcome> {
  const pool = new Pool({ ...options, ahead: AHEAD });
  try {
    yield* drawIn(pool, tasks);
  } finally {
    pool.close();
  }
}

/** What a thread does: draws the maps that it is sent, one after the other, until it is sent none. */
export function serve(): Promise<void> {
  const { assets } = workerData as WorkerData;
  const typesetter = bundledTypesetter(assets);
  const port = parentPort!;
  let last = Promise.resolve();
  return new Promise((resolve) => {
    port.on("message", (task: Task | undefined) => {
      last = last.then(async () => {
        if (task !== undefined) return port.postMessage(await perform(task, typesetter));
        port.close();
        resolve();
      });
    });
  });
}
