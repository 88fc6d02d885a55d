/** The thread of `drawing-thread.ts`. */
import { workerData } from "node:worker_threads";
import type { Answer, ThreadData } from "./drawing-thread.ts";
import { drawnAfresh } from "./engine.ts";
import type { Fence } from "./fence.ts";

const { port, answers } = workerData as ThreadData;
let last = Promise.resolve();

port.on("message", (fence: Fence) => {
  last = last.then(async () => {
    port.postMessage(await answerTo(fence));
    Atomics.add(answers, 0, 1);
    Atomics.notify(answers, 0);
  });
});

async function answerTo(fence: Fence): Promise<Answer> {
  try {
    return await drawnAfresh(fence);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
