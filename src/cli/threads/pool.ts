import type { Worker } from "node:worker_threads";
import { deathOf, tooSlow } from "./death.ts";
import type { Failure } from "../session/failure.ts";
import { NO_BASIS } from "../session/job.ts";
import type { Outcome, Task } from "../session/job.ts";
import { startWorker } from "./start-worker.ts";

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
  /** Gives up the first of them. */
  timer: NodeJS.Timeout | undefined;
}

export interface PoolOptions {
  /** At most so many threads; */
  readonly threads: number;
  /** each is sent so many maps at a time. */
  readonly ahead: number;
  /** How long a thread may be at one map, ms; without end, if it is left out. */
  readonly limit?: number | undefined;
  readonly launcher: string;
  readonly assets: string;
}

/** Threads that draw maps. They start when they are needed and stay, warm, until `close`. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #waiting: Ordered[] = [];
  readonly #threads = new Set<Thread>();

  constructor(options: PoolOptions) {
    this.#options = options;
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
    for (const { worker, sent, timer } of this.#threads) {
      clearTimeout(timer);
      if (sent.length > 0) void worker.terminate();
      else worker.postMessage(undefined);
    }
    this.#threads.clear();
  }

  /** Hands out what waits: first to threads that are idle, then to new ones, then ahead of time. */
  #supply(): void {
    const { threads, ahead } = this.#options;
    for (let length = 0; length < ahead; length++) {
      for (const thread of this.#threads) if (thread.sent.length === length) this.#send(thread);
      while (length === 0 && this.#waiting.length > 0 && this.#threads.size < threads)
        this.#send(this.#start());
    }
  }

  #send(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next === undefined) return;
    thread.sent.push(next);
    thread.worker.postMessage(next.task);
    if (thread.sent.length === 1) this.#time(thread);
  }

  /** The thread turns to the next map, if it has one. */
  #time(thread: Thread): void {
    const { limit } = this.#options;
    clearTimeout(thread.timer);
    if (limit === undefined || thread.sent.length === 0) return;
    thread.timer = setTimeout(() => {
      this.#lose(thread, (path) => tooSlow(path, limit));
      void thread.worker.terminate();
    }, limit);
  }

  #start(): Thread {
    const { threads, launcher, assets } = this.#options;
    const worker = startWorker(launcher, { assets }, threads);
    const thread: Thread = { worker, sent: [], timer: undefined };
    this.#threads.add(thread);
    worker.on("message", (outcome: Outcome) => {
      thread.sent.shift()?.resolve(outcome);
      this.#time(thread);
      this.#supply();
    });
    const died = (error: unknown) => this.#lose(thread, (path) => deathOf(error, path));
    worker.on("error", died);
    worker.on("exit", (code) => died(new Error(`its thread ended with code ${code}`)));
    return thread;
  }

  /** A thread that is lost takes only its map with it. */
  #lose(thread: Thread, why: (path: string) => Failure): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    const [current, ...others] = thread.sent.splice(0);
    current?.resolve({
      source: { path: current.task.path, text: "" },
      diagnostics: [],
      files: [],
      failure: why(current.task.path),
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
      clearTimeout(thread.timer);
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
