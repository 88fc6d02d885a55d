import { request } from "node:http";
import { connect } from "node:net";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Asks with exactly this path and these headers, which `fetch` would tidy up. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body }: Question = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Sends these bytes and returns what comes back until the other side is done. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    socket.on("data", (chunk) => (got += String(chunk)));
    socket.on("error", reject);
    socket.on("close", () => resolve(got));
  });
}

interface Told {
  readonly event: string;
  readonly data: unknown;
}

/** Listens to a stream of server-sent events. */
export class Listener {
  readonly told: Told[] = [];
  #wake: (() => void)[] = [];
  #text = "";
  readonly #asked;
  ended = false;

  constructor(port: number, headers: OutgoingHttpHeaders = {}) {
    this.#asked = request({ host: "127.0.0.1", port, path: "/events", headers, agent: false }, (response) => {
      response.on("data", (chunk: Buffer) => this.#take(String(chunk)));
      response.on("close", () => {
        this.ended = true;
        this.#wakeAll();
      });
      response.on("error", () => {});
    });
    this.#asked.on("error", () => {});
    this.#asked.end();
  }

  /** Waits until something was told that `wanted` accepts, from the place `from` of what was told. */
  async until(wanted: (told: Told) => boolean, from = 0, limit = 15_000): Promise<Told> {
    const end = Date.now() + limit;
    for (;;) {
      const found = this.told.slice(from).find(wanted);
      if (found !== undefined) return found;
      if (this.ended || Date.now() > end)
        throw new Error(`not told in time; only ${JSON.stringify(this.told.slice(from)).slice(0, 2000)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  close(): void {
    this.#asked.destroy();
  }

  #take(chunk: string): void {
    this.#text += chunk;
    const parts = this.#text.split("\n\n");
    this.#text = parts.pop()!;
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1];
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (event !== undefined && data !== undefined) this.told.push({ event, data: JSON.parse(data) });
    }
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
