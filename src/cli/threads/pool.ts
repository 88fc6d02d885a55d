import { Worker } from "node:worker_threads";
import { failureOf } from "../session/failure.ts";
import { NO_BASIS } from "../session/job.ts";
import type { Outcome, Task } from "../session/job.ts";

/** Layout recurses as deep as an argument does. */
const STACK_MB = 64;

/** A thread that runs hence with what it is told to do. */
export const startWorker = (launcher: string, workerData: WorkerData): Worker =>
  new Worker(launcher, { workerData, resourceLimits: { stackSizeMb: STACK_MB } });

/** A map that is being drawn, or waits for it. */
export interface Drawing {
  /** Undefined if it was given up. */
  readonly outcome: Promise<Outcome | undefined>;
  /** Gives it up, whatever it is at. */
  cancel(): void;
}

interface Ordered {
  readonly task: Task;
  readonly resolve: (outcome: Outcome | undefined) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was sent; it is at the first. */
  readonly sent: Ordered[];
}

/** Threads that draw maps. They start when they are needed and stay, warm, until `close`. */
export class Pool {
  readonly #most: number;
  readonly #launcher: string;
  readonly #assets: string;
  readonly #ahead: number;
  readonly #waiting: Ordered[] = [];
  readonly #threads = new Set<Thread>();

  /** At most so many threads; each is sent so many maps at a time. */
  constructor(most: number, ahead: number, launcher: string, assets: string) {
    this.#most = most;
    this.#ahead = ahead;
    this.#launcher = launcher;
    this.#assets = assets;
  }

  draw(task: Task): Drawing {
    let ordered!: Ordered;
    const outcome = new Promise<Outcome | undefined>((resolve) => {
      ordered = { task, resolve };
    });
    this.#waiting.push(ordered);
    this.#supply();
    return { outcome, cancel: () => this.#cancel(ordered) };
  }

  /** Threads with nothing to do end by themselves; the others are ended. */
  close(): void {
    for (const { worker, sent } of this.#threads) {
      if (sent.length > 0) void worker.terminate();
      else worker.postMessage(undefined);
    }
    this.#threads.clear();
  }

  /** Hands out what waits: first to threads that are idle, then to new ones, then ahead of time. */
  #supply(): void {
    for (let length = 0; length < this.#ahead; length++) {
      for (const thread of this.#threads) if (thread.sent.length === length) this.#send(thread);
      while (length === 0 && this.#waiting.length > 0 && this.#threads.size < this.#most)
        this.#send(this.#start());
    }
  }

  #send({ worker, sent }: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    sent.push(next);
    worker.postMessage(next.task);
  }

  #start(): Thread {
    const worker = startWorker(this.#launcher, { assets: this.#assets });
    const thread: Thread = { worker, sent: [] };
    this.#threads.add(thread);
    worker.on("message", (outcome: Outcome) => {
      thread.sent.shift()?.resolve(outcome);
      this.#supply();
    });
    worker.on("error", (error) => this.#died(thread, error));
    worker.on("exit", (code) => this.#died(thread, new Error(`its thread ended with code ${code}`)));
    return thread;
  }

  /** A thread that dies takes only its map with it. */
  #died(thread: Thread, error: unknown): void {
    if (!this.#threads.delete(thread)) return;
    const [current, ...others] = thread.sent.splice(0);
    current?.resolve({
      source: { path: current.task.path, text: "" },
      diagnostics: [],
      files: [],
      failure: failureOf(error),
      basis: NO_BASIS,
    });
    this.#waiting.unshift(...others);
    this.#supply();
  }

  #cancel(ordered: Ordered): void {
    ordered.resolve(undefined);
    const waiting = this.#waiting.indexOf(ordered);
    if (waiting !== -1) this.#waiting.splice(waiting, 1);
    for (const thread of this.#threads) {
      if (!thread.sent.includes(ordered)) continue;
      this.#threads.delete(thread);
      void thread.worker.terminate();
      this.#waiting.unshift(...thread.sent.filter((other) => other !== ordered));
    }
    this.#supply();
  }
}

/** Draws tasks; the outcomes come in their order. */
export async function* drawIn(drawer: Pick<Pool, "draw">, tasks: readonly Task[]): AsyncGenerator<Outcome> {
  // Nobody gives these up, so each has an outcome.
  for (const { outcome } of tasks.map((task) => drawer.draw(task))) yield (await outcome)!;
}

export interface WorkerData {
  readonly assets: string;
  /** Else the outputs of maps. */
  readonly makes?: "sheets";
}
