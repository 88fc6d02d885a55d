import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openPool } from "../../threads/open-pool.ts";
import { stayLean } from "../../threads/heap-limit.ts";
import { EnvironmentError, EXIT, reason } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { interruption } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { askedToStop } from "../../machine/signals.ts";
import { ServiceMetrics } from "./metrics.ts";
import { answer } from "./routes.ts";
import type { Service } from "./routes.ts";
import type { ServeRequest } from "./request.ts";

export interface OpenService {
  readonly url: string;
  /** Refuses new requests, and resolves when those that have arrived are answered. */
  readonly close: () => Promise<void>;
}

/** Answers until it is asked to stop; requests that arrived before are still answered. */
export async function serve(request: ServeRequest, host: Host): Promise<ExitCode> {
  const { url, close } = await openService(request, host);
  await host.stderr.write(`hence answers at ${url}; Ctrl-C or SIGTERM ends it.\n`);
  await (host.interrupted === undefined ? askedToStop() : interruption(host));
  await close();
  return EXIT.done;
}

/** How long a map is still drawn after its client has gone, ms. */
const STALE = 1_000;

export async function openService(request: ServeRequest, host: Host): Promise<OpenService> {
  if (host.launcher !== undefined) stayLean();
  const threads = request.jobs ?? host.cores;
  const pool = openPool(host, { threads, limit: request.limit, stale: STALE });
  const service: Service = {
    request,
    threads,
    pool,
    host,
    metrics: new ServiceMetrics(),
    open: new Set(),
    isClosing: false,
  };
  const server = createServer((incoming, response) => void answer(service, incoming, response));
  // Longer than balancers keep a connection, so that none is closed just when it is used again.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  server.requestTimeout = 80_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new EnvironmentError(`Cannot listen on ${request.address}:${request.port}: ${reason(error)}.`)),
    );
    server.listen({ port: request.port, host: request.address }, () => resolve());
  });
  const { port, address, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`,
    close: async () => {
      service.isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.allSettled(service.open);
      // What is drawn is sent before connections are closed.
      await new Promise((resolve) => setImmediate(resolve));
      pool.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
