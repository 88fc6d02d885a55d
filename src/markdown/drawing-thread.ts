/** Draws in a thread and blocks until it is done, for programs that ask synchronously. */
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Fence, FreshFence } from "./fence.ts";

/** What the thread is given when it starts. */
export interface ThreadData {
  readonly port: MessagePort;
  /** Grows by one with each answer. */
  readonly answers: Int32Array;
}

export type Answer = FreshFence | { readonly failure: string };

const AT_MOST_MS = 120_000;
const STACK_MB = 64;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answers: Int32Array<SharedArrayBuffer>;
}

let thread: Thread | undefined;

/** Throws if the thread fails, which is a bug of hence, or takes two minutes. */
export function drawnInThread(fence: Fence): FreshFence {
  thread ??= started();
  const { answers, port } = thread;
  const before = Atomics.load(answers, 0);
  port.postMessage(fence);
  const result = Atomics.wait(answers, 0, before, AT_MOST_MS);
  const received: { message: Answer } | undefined = receiveMessageOnPort(port);
  if (received === undefined) {
    void thread.worker.terminate();
    thread = undefined;
    throw new Error(
      result === "timed-out"
        ? "hence: drawing a map took longer than two minutes."
        : "hence: its thread ended.",
    );
  }
  if ("failure" in received.message) throw new Error(`hence: ${received.message.failure}`);
  return received.message;
}

function started(): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ThreadData = { port: port2, answers };
  const worker = new Worker(new URL("markdown-thread.js", import.meta.url), {
    workerData,
    transferList: [port2],
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  // Neither keeps a program running that is otherwise finished.
  worker.unref();
  port.unref();
  return { worker, port, answers };
}
