import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { EnvironmentError, reason } from "../../report/errors.ts";

/** Only this machine can reach it. */
const LOOPBACK = "127.0.0.1";

interface Listening {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Answers on a port of this machine: the given one, or any that is free. */
export async function listen(answer: RequestListener, port: number | undefined): Promise<Listening> {
  const server = createServer(answer);
  // Requests are short and come from this machine, so short limits do.
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  await opened(server, port ?? 0);
  const { port: found } = server.address() as AddressInfo;
  return {
    port: found,
    url: `http://${LOOPBACK}:${found}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new EnvironmentError(whyNot(error, port))));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => resolve());
  });
}

function whyNot(error: Error, port: number): string {
  const code = "code" in error ? error.code : undefined;
  const way = "name another one, or leave --port out to take any that is free.";
  if (code === "EADDRINUSE") return `Port ${port} is in use; ${way}`;
  if (code === "EACCES") return `Port ${port} is kept for the system; ${way}`;
  return `Cannot listen on port ${port}: ${reason(error)}.`;
}
