import { resolve } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { fileSize } from "../machine/files.ts";
import { bundledTypesetter } from "../machine/assets/typesetter.ts";
import type { Job } from "../session/job.ts";
import { perform } from "../session/perform.ts";
import { stayLeanIfLarge } from "./heap-limit.ts";
import type { WorkerData } from "./thread.ts";

/** What a thread does: the jobs that it is sent, one after the other, until it is sent none. */
export function serve(): Promise<void> {
  const { assets } = workerData as WorkerData;
  const typesetter = bundledTypesetter(assets);
  const port = parentPort!;
  let last = Promise.resolve();
  return new Promise((onEnd) => {
    port.on("message", (job: Job | undefined) => {
      last = last.then(async () => {
        if (job !== undefined) {
          stayLeanIfLarge(job.bytes?.length ?? fileSize(resolve(job.cwd, job.path)));
          return port.postMessage(await perform(job, typesetter));
        }
        port.close();
        onEnd();
      });
    });
  });
}
