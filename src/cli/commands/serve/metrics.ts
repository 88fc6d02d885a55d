/** Counts since the start, in the text format of Prometheus. */

/** Upper limits of the classes of times, seconds. */
const CLASSES = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class ServiceMetrics {
  readonly #answers = new Map<string, number>();
  readonly #classes = CLASSES.map(() => 0);
  #seconds = 0;
  #count = 0;

  /** A request for a map was answered. */
  answered(format: string, status: number, seconds: number): void {
    const labels = `format="${format}",status="${status}"`;
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
    this.#seconds += seconds;
    this.#count += 1;
    CLASSES.forEach((limit, index) => {
      if (seconds <= limit) this.#classes[index]! += 1;
    });
  }

  text(open: number, threads: number): string {
    const { rss } = process.memoryUsage();
    return [
      "# TYPE hence_requests_total counter",
      ...[...this.#answers].map(([labels, count]) => `hence_requests_total{${labels}} ${count}`),
      "# TYPE hence_request_seconds histogram",
      ...CLASSES.map((limit, index) => `hence_request_seconds_bucket{le="${limit}"} ${this.#classes[index]}`),
      `hence_request_seconds_bucket{le="+Inf"} ${this.#count}`,
      `hence_request_seconds_sum ${this.#seconds.toFixed(3)}`,
      `hence_request_seconds_count ${this.#count}`,
      "# TYPE hence_open_requests gauge",
      `hence_open_requests ${open}`,
      "# TYPE hence_threads gauge",
      `hence_threads ${threads}`,
      "# TYPE process_resident_memory_bytes gauge",
      `process_resident_memory_bytes ${rss}`,
      "",
    ].join("\n");
  }
}
