import { totalmem } from "node:os";
import { setImmediate } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
import { bundledTypesetter } from "../machine/assets/typesetter.ts";
import { interruptible } from "../machine/signals.ts";
import type { Job, Outcome } from "../session/job.ts";
import { perform } from "../session/perform.ts";

/** Does one job after the other. */
export interface Thread {
  /** Rejects if the thread ends before the job is done. */
  run(job: Job): Promise<Outcome>;
  /** Gives up at once whatever it is doing. */
  end(): void;
}

export interface WorkerData {
  readonly assets: string;
}

/** Layout recurses as deep as an argument does. */
const STACK_MB = 64;
/** What all threads together may take of the machine, or of what this process is confined to. */
const SHARE = 0.75;
const LEAST_MB = 256;
const MB = 2 ** 20;

/**
 * One of a number of threads that run hence. It may take no more memory than its share, and than V8 would give this
 * thread: beyond that it ends by itself instead of ending the process.
 */
export function startThread(launcher: string, assets: string, threads: number): Thread {
  const workerData: WorkerData = { assets };
  const worker = new Worker(launcher, {
    workerData,
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: memoryMb(threads) },
  });
  const open: { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }[] = [];
  let death: { readonly error: unknown } | undefined;
  const die = (error: unknown): void => {
    death ??= { error };
    for (const { reject } of open.splice(0)) reject(death.error);
  };
  worker.on("message", (outcome: Outcome) => open.shift()?.resolve(outcome));
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`its thread ended with code ${code}`)));
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        if (death === undefined) worker.postMessage(job);
        else die(death.error);
      }),
    end: () => {
      // A thread with nothing to do ends by itself.
      if (open.length === 0) worker.postMessage(undefined);
      else void worker.terminate();
    },
  };
}

/** Without threads: the same, here. What has begun cannot be given up. */
export function thisThread(assets: string): Thread {
  const typesetter = bundledTypesetter(assets);
  return {
    run: async (job) => {
      const outcome = await interruptible(() => perform(job, typesetter));
      // Layout never waits for anything; here an interruption is heard, and the progress line moves.
      await setImmediate();
      return outcome;
    },
    end: () => {},
  };
}

function memoryMb(threads: number): number {
  const confined = process.constrainedMemory();
  const machine = confined > 0 ? Math.min(confined, totalmem()) : totalmem();
  const share = Math.max((machine * SHARE) / threads / MB, LEAST_MB);
  return Math.floor(Math.min(share, getHeapStatistics().heap_size_limit / MB));
}
