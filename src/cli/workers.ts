import { setImmediate } from "node:timers/promises";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { failureOf } from "./failure.ts";
import { perform } from "./job.ts";
import type { Outcome, Task } from "./job.ts";
import { bundledTypesetter } from "./typesetter.ts";

/** Layout recurses as deep as an argument does. */
export const STACK_MB = 64;

interface WorkerData {
  readonly assets: string;
}

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
  threads: number,
  launcher: string,
  assets: string,
): AsyncGenerator<Outcome> {
  const queue = tasks.map((task) => ({ task, ...deferred<Outcome>() }));
  const waiting = [...queue];
  const workers = new Set<Worker>();

  const start = (): void => {
    const data: WorkerData = { assets };
    const worker = new Worker(launcher, { workerData: data, resourceLimits: { stackSizeMb: STACK_MB } });
    workers.add(worker);
    let current = waiting.shift();
    worker.postMessage(current?.task);
    worker.on("message", (outcome: Outcome) => {
      current?.resolve(outcome);
      current = waiting.shift();
      worker.postMessage(current?.task);
    });
    // A thread that dies takes only its map with it.
    const died = (error: unknown): void => {
      workers.delete(worker);
      if (current === undefined) return;
      const { task, resolve } = current;
      current = undefined;
      resolve({
        source: { path: task.path, text: "" },
        diagnostics: [],
        files: [],
        failure: failureOf(error),
      });
      if (waiting.length > 0) start();
    };
    worker.on("error", died);
    worker.on("exit", (code) => died(new Error(`its thread ended with code ${code}`)));
  };

  try {
    for (let i = 0; i < Math.min(threads, tasks.length); i++) start();
    for (const { promise } of queue) yield await promise;
  } finally {
    if (waiting.length > 0) for (const worker of workers) void worker.terminate();
  }
}

/** What a thread does: draws the maps that it is sent until it is sent none. */
export function serve(): Promise<void> {
  const { assets } = workerData as WorkerData;
  const typesetter = bundledTypesetter(assets);
  const port = parentPort!;
  return new Promise((resolve) => {
    port.on("message", (task: Task | undefined) => {
      if (task === undefined) {
        port.close();
        resolve();
      } else {
        void perform(task, typesetter).then((outcome) => {
          port.postMessage(outcome);
        });
      }
    });
  });
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
