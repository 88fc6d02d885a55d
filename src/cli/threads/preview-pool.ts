import { failedSheet } from "./preview-picture.ts";
import type { Order, Sheet } from "./preview-picture.ts";
import { MOST_THREADS } from "./preview-thread.ts";
import type { Thread } from "./preview-thread.ts";

export interface Patience {
  /** How long a map may take, ms. */
  readonly limit: number;
  /** How long a map may take that has been saved anew meanwhile. */
  readonly stale: number;
  /** How long to wait for a busy thread before another one is started. */
  readonly queue: number;
}

const PATIENCE: Patience = { limit: 60_000, stale: 1_500, queue: 300 };
interface Job {
  readonly order: Order;
  readonly settle: (sheet: Sheet) => void;
  begun: number;
}

interface Desk {
  readonly thread: Thread;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Has sheets made, in threads that can be given up: a map that takes for ever costs nobody else anything. */
export class Workshop {
  readonly #start: () => Thread;
  readonly #patience: Patience;
  readonly #desks = new Set<Desk>();
  #waiting: Job[] = [];
  #queueTimer: NodeJS.Timeout | undefined;

  constructor(start: () => Thread, patience: Partial<Patience> = {}) {
    this.#start = start;
    this.#patience = { ...PATIENCE, ...patience };
  }

  /** What is drawn is drawn before other maps are checked. */
  make(order: Order): Promise<Sheet> {
    for (const desk of this.#desks) if (desk.job?.order.path === order.path) this.#hurry(desk);
    return new Promise((settle) => {
      this.#waiting.push({ order, settle, begun: 0 });
      this.#assign();
    });
  }

  close(): void {
    clearTimeout(this.#queueTimer);
    for (const desk of this.#desks) this.#dismiss(desk);
    this.#waiting = [];
  }

  #assign(): void {
    if (this.#desks.size === 0) this.#hire();
    for (const desk of this.#desks) {
      if (desk.job !== undefined) continue;
      const job = this.#next();
      if (job === undefined) return;
      this.#begin(desk, job);
    }
    if (this.#waiting.length === 0 || this.#desks.size >= MOST_THREADS) return;
    this.#queueTimer ??= setTimeout(() => {
      this.#queueTimer = undefined;
      if (this.#waiting.length === 0 || this.#desks.size >= MOST_THREADS) return;
      this.#hire();
      this.#assign();
    }, this.#patience.queue).unref();
  }

  #next(): Job | undefined {
    const drawing = this.#waiting.findIndex(({ order }) => order.draw !== undefined);
    return this.#waiting.splice(Math.max(drawing, 0), 1)[0];
  }

  #hire(): void {
    this.#desks.add({ thread: this.#start(), job: undefined, timer: undefined });
  }

  #begin(desk: Desk, job: Job): void {
    desk.job = job;
    job.begun = performance.now();
    this.#giveUpIn(desk, this.#patience.limit);
    void desk.thread.make(job.order).then((sheet) => {
      if (desk.job !== job) return;
      clearTimeout(desk.timer);
      desk.job = undefined;
      job.settle(sheet);
      // A thread that failed may be dead.
      if (sheet.failure !== undefined && sheet.failure.kind !== "wish") this.#dismiss(desk);
      this.#assign();
    });
  }

  /** The map has been saved anew: what is being made of it is of little use. */
  #hurry(desk: Desk): void {
    this.#giveUpIn(desk, Math.max(0, this.#patience.stale - (performance.now() - desk.job!.begun)));
  }

  #giveUpIn(desk: Desk, ms: number): void {
    clearTimeout(desk.timer);
    desk.timer = setTimeout(() => {
      const { job } = desk;
      this.#dismiss(desk);
      job?.settle(gaveUp(job.order, performance.now() - job.begun));
      this.#assign();
    }, ms).unref();
  }

  #dismiss(desk: Desk): void {
    clearTimeout(desk.timer);
    desk.job = undefined;
    this.#desks.delete(desk);
    desk.thread.end();
  }
}

function gaveUp({ path, draw }: Order, ms: number): Sheet {
  const what = draw === undefined ? "Reading" : "Drawing";
  const message = `${what} it took more than ${Math.max(1, Math.round(ms / 1000))} s and was given up; is it very large or deep?`;
  return failedSheet(path, { kind: "wish", message, stack: undefined });
}
