import type { Failure } from "../report/failure.ts";
import { failed } from "../session/job.ts";
import type { Job, Outcome, Runner, Running } from "../session/job.ts";
import { deathOf, tooSlow } from "./death.ts";
import type { Thread } from "./thread.ts";

export interface PoolOptions {
  /** The most threads. */
  readonly threads: number;
  /** How many jobs each is sent at a time; 1 unless given. */
  readonly ahead?: number;
  /** How long a job may take, ms; without end, if it is left out. */
  readonly limit?: number | undefined;
  /** How long a job may take whose map has changed meanwhile, ms. */
  readonly stale?: number;
  /** How long a job waits for a busy thread before another thread is started, ms; 0 unless given. */
  readonly patience?: number;
}

interface PooledJob {
  readonly job: Job;
  readonly resolve: (outcome: Outcome | undefined) => void;
  begun: number;
  isStale: boolean;
}

interface PooledThread {
  readonly thread: Thread;
  /** The jobs that it was sent; it works on the first. */
  readonly sent: PooledJob[];
  /** Gives up the first of them. */
  timer: NodeJS.Timeout | undefined;
}

/** Threads that do jobs. They start when they are needed and stay, warm, until `close`. */
export class Pool implements Runner {
  readonly #start: () => Thread;
  readonly #options: PoolOptions;
  #waiting: PooledJob[] = [];
  readonly #threads = new Set<PooledThread>();
  #impatient: NodeJS.Timeout | undefined;

  constructor(start: () => Thread, options: PoolOptions) {
    this.#start = start;
    this.#options = options;
  }

  run(job: Job): Running {
    let pooled!: PooledJob;
    const outcome = new Promise<Outcome | undefined>((resolve) => {
      pooled = { job, resolve, begun: 0, isStale: false };
    });
    this.#waiting.push(pooled);
    this.#supply();
    return { outcome, supersede: () => this.#supersede(pooled) };
  }

  close(): void {
    clearTimeout(this.#impatient);
    this.#waiting = [];
    for (const one of this.#threads) this.#end(one);
  }

  /** Hands out what waits: first to threads that are idle, then to new ones, then ahead of time. */
  #supply(): void {
    const { threads: most, ahead = 1, patience = 0 } = this.#options;
    for (let length = 0; length < ahead; length++) {
      for (const one of this.#threads) if (one.sent.length === length) this.#send(one);
      while (length === 0 && this.#waiting.length > 0 && this.#threads.size < most) {
        if (this.#threads.size > 0 && patience > 0) {
          this.#startIn(patience);
          break;
        }
        this.#send(this.#add());
      }
    }
  }

  #startIn(ms: number): void {
    this.#impatient ??= setTimeout(() => {
      this.#impatient = undefined;
      if (this.#waiting.length > 0 && this.#threads.size < this.#options.threads) this.#send(this.#add());
      this.#supply();
    }, ms).unref();
  }

  #add(): PooledThread {
    const one: PooledThread = { thread: this.#start(), sent: [], timer: undefined };
    this.#threads.add(one);
    return one;
  }

  #send(one: PooledThread): void {
    // Somebody is waiting for a drawing; a map that is only checked can wait.
    const drawing = this.#waiting.findIndex(({ job }) => job.make !== "nothing");
    const [next] = this.#waiting.splice(Math.max(drawing, 0), 1);
    if (next === undefined) return;
    one.sent.push(next);
    if (one.sent.length === 1) this.#begin(one);
    one.thread.run(next.job).then(
      (outcome) => this.#finish(one, outcome),
      (error: unknown) => this.#lose(one, ({ job }) => deathOf(error, job.path)),
    );
  }

  /** The thread turns to the next job, if it has one. */
  #begin(one: PooledThread): void {
    const [current] = one.sent;
    if (current !== undefined) current.begun = performance.now();
    this.#time(one);
  }

  #time(one: PooledThread): void {
    clearTimeout(one.timer);
    const [current] = one.sent;
    const { limit = Infinity, stale = Infinity } = this.#options;
    const most = current?.isStale === true ? Math.min(limit, stale) : limit;
    if (current === undefined || most === Infinity) return;
    one.timer = setTimeout(
      () => this.#lose(one, ({ job, isStale }) => (isStale ? undefined : tooSlow(job.path, most))),
      Math.max(0, current.begun + most - performance.now()),
    ).unref();
  }

  #finish(one: PooledThread, outcome: Outcome): void {
    if (!this.#threads.has(one)) return;
    one.sent.shift()?.resolve(outcome);
    this.#begin(one);
    this.#supply();
  }

  /** A thread that is lost takes only its current job with it. */
  #lose(one: PooledThread, why: (current: PooledJob) => Failure | undefined): void {
    if (!this.#threads.has(one)) return;
    const [current, ...others] = one.sent;
    this.#end(one);
    if (current !== undefined) {
      const failure = why(current);
      current.resolve(failure === undefined ? undefined : failed(current.job.path, failure));
    }
    this.#waiting.unshift(...others);
    this.#supply();
  }

  #supersede(pooled: PooledJob): void {
    pooled.isStale = true;
    const waiting = this.#waiting.indexOf(pooled);
    if (waiting !== -1) {
      this.#waiting.splice(waiting, 1);
      pooled.resolve(undefined);
    }
    for (const one of this.#threads) if (one.sent[0] === pooled) this.#time(one);
  }

  #end(one: PooledThread): void {
    clearTimeout(one.timer);
    this.#threads.delete(one);
    one.thread.end();
  }
}
