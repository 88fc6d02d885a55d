import { parentPort, workerData } from "node:worker_threads";
import { bundledTypesetter } from "../machine/assets/typesetter.ts";
import type { Job } from "../session/job.ts";
import { perform } from "../session/perform.ts";
import type { WorkerData } from "./thread.ts";

/** What a thread does: the jobs that it is sent, one after the other, until it is sent none. */
export function serve(): Promise<void> {
  const { assets } = workerData as WorkerData;
  const typesetter = bundledTypesetter(assets);
  const port = parentPort!;
  let last = Promise.resolve();
  return new Promise((resolve) => {
    port.on("message", (job: Job | undefined) => {
      last = last.then(async () => {
        if (job !== undefined) return port.postMessage(await perform(job, typesetter));
        port.close();
        resolve();
      });
    });
  });
}
