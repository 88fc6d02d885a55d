import { isWatched } from "./host.ts";
import type { Host } from "./host.ts";

const PATIENCE_MS = 500;
const EVERY_MS = 100;

/** One line on a terminal that shows progress, once the work has taken noticeably long. */
export class ProgressLine {
  readonly #host: Host;
  readonly #total: number;
  readonly #doing: string;
  #done = 0;
  #shown = false;
  #timer: NodeJS.Timeout | undefined;

  /** `doing`: what is done to each, such as “drawing”. */
  constructor(host: Host, total: number, doing: string) {
    this.#host = host;
    this.#total = total;
    this.#doing = doing;
    if (isWatched(host.stderr, host.env)) {
      this.#timer = setTimeout(() => {
        this.#show();
        this.#timer = setInterval(() => this.#show(), EVERY_MS).unref();
      }, PATIENCE_MS).unref();
    }
  }

  advance(): void {
    this.#done += 1;
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#shown) await this.#host.stderr.write("\r\x1b[K");
  }

  #show(): void {
    this.#shown = true;
    void this.#host.stderr.write(`\r\x1b[K${this.#doing} ${this.#done + 1} of ${this.#total} …`);
  }
}
