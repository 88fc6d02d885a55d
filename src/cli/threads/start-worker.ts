import { totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";

export interface WorkerData {
  readonly assets: string;
  /** Else the outputs of maps. */
  readonly makes?: "sheets";
}

/** Layout recurses as deep as an argument does. */
const STACK_MB = 64;
/** What all threads together may take of the machine, or of what this process is confined to. */
const SHARE = 0.75;
const LEAST_MB = 256;
const MB = 2 ** 20;

/**
 * One of so many threads that run hence with what they are told to do. It may take no more memory than its share, and
 * than V8 would give this thread: beyond that it ends by itself instead of ending the process.
 */
export function startWorker(launcher: string, workerData: WorkerData, threads: number): Worker {
  return new Worker(launcher, {
    workerData,
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: memoryMb(threads) },
  });
}

function memoryMb(threads: number): number {
  const confined = process.constrainedMemory();
  const machine = confined > 0 ? Math.min(confined, totalmem()) : totalmem();
  const share = Math.max((machine * SHARE) / threads / MB, LEAST_MB);
  return Math.floor(Math.min(share, getHeapStatistics().heap_size_limit / MB));
}
