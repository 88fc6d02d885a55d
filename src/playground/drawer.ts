/** The worker, as the page asks it. */
import type { Answered, Answers, Assets, Extensions, WorkerRequest } from "./protocol.ts";

interface Open {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export class Drawer {
  readonly #worker: Worker;
  readonly #open = new Map<number, Open>();
  #last = 0;

  /** `program`: the address of the worker's. */
  constructor(program: string) {
    this.#worker = new Worker(program);
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      const open = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("failure" in data) open?.reject(new Error(data.failure));
      else open?.resolve(data.answer as never);
    });
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#open.values())
        reject(new Error(message ?? "The program that draws cannot be fetched."));
      this.#open.clear();
    });
  }

  start(assets: Assets | string): Promise<Extensions> {
    return this.ask({ kind: "start", assets });
  }

  ask<Q extends WorkerRequest>(question: Q): Promise<Answers[Q["kind"]]> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      this.#worker.postMessage({ ...question, id });
    });
  }
}
