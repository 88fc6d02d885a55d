import type { ServerResponse } from "node:http";
import { SECURITY } from "../http-answer.ts";

/** A browser asks again so soon after the preview was stopped and started. */
const RETRY_MS = 500;
/** Some browsers and proxies close a stream in which nothing is sent for long. */
const PULSE_MS = 15_000;
/** A page that has left this many bytes unread is asleep; it asks again when it wakes. */
const PATIENCE = 4 * 1024 * 1024;

/** Tells every open page what has changed, as server-sent events. */
export class Events {
  readonly #streams = new Set<ServerResponse>();
  readonly #pulse = setInterval(() => this.#write(":\n\n"), PULSE_MS).unref();

  /** Adds a page; it is told `hello` at once. */
  join(response: ServerResponse, hello: readonly (readonly [event: string, data: unknown])[]): void {
    response.writeHead(200, { ...SECURITY, "Content-Type": "text/event-stream; charset=utf-8" });
    response.write(`retry: ${RETRY_MS}\n\n${hello.map(([event, data]) => message(event, data)).join("")}`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
    response.on("error", () => this.#streams.delete(response));
  }

  send(event: string, data: unknown): void {
    this.#write(message(event, data));
  }

  close(): void {
    clearInterval(this.#pulse);
    for (const stream of this.#streams) stream.end();
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > PATIENCE) stream.destroy();
      else stream.write(text);
    }
  }
}

const message = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
