import type { IncomingMessage, ServerResponse } from "node:http";
import { hasErrors } from "../../../diagnostic.ts";
import { FORMATS } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import { nameForText } from "../../../input/notations.ts";
import { drawOptions } from "../../../library/wishes.ts";
import type { Wishes } from "../../../library/wishes.ts";
import { attributesOf } from "../../../options/attributes.ts";
import type { Host } from "../../machine/host.ts";
import { short } from "../../report/lines.ts";
import { explain } from "../../report/failure.ts";
import type { Outcome } from "../../session/job.ts";
import type { Pool } from "../../threads/pool.ts";
import { plain } from "../http-answer.ts";
import type { HttpAnswer } from "../http-answer.ts";
import { bodyOf, bodyInAddress } from "./body.ts";
import type { Body } from "./body.ts";
import type { ServiceMetrics } from "./metrics.ts";
import type { ServeRequest } from "./request.ts";

export interface Service {
  readonly request: ServeRequest;
  readonly threads: number;
  readonly pool: Pool;
  readonly host: Host;
  readonly metrics: ServiceMetrics;
  /** Maps that are being drawn or wait for it. */
  readonly open: Set<Promise<unknown>>;
  isClosing: boolean;
}

/** Answers a request, whatever it is; nothing is thrown. */
export async function answer(
  service: Service,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = addressOf(incoming);
  if (address === undefined) return send(response, plain(400, "This server has no such address."), incoming);
  const { pathname, searchParams } = address;
  const { metrics, open, threads } = service;
  const [, kind, name = "", packed] = pathname.split("/");
  if (pathname === "/health")
    return send(response, service.isClosing ? plain(503, "stopping") : plain(200, "ok"), incoming);
  if (pathname === "/metrics")
    return send(response, { ...plain(200, ""), body: metrics.text(open.size, threads) }, incoming);
  if (kind !== "hence" || !Object.hasOwn(FORMATS, name))
    return send(
      response,
      plain(404, `There is /hence/FORMAT, and the formats are ${Object.keys(FORMATS).join(", ")}.`),
      incoming,
    );
  const begun = performance.now();
  const given = await drawn(service, name as FormatName, packed, searchParams, incoming, response).catch(
    (error: unknown) => plain(500, error instanceof Error ? error.message : String(error)),
  );
  metrics.answered(name, given.status, (performance.now() - begun) / 1000);
  send(response, given, incoming);
}

function addressOf({ url = "/" }: IncomingMessage): URL | undefined {
  // What begins with two slashes would be read as the name of a host.
  return url.startsWith("/") && URL.canParse(`http://localhost${url}`)
    ? new URL(`http://localhost${url}`)
    : undefined;
}

async function drawn(
  service: Service,
  format: FormatName,
  packed: string | undefined,
  parameters: URLSearchParams,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<HttpAnswer> {
  const { request, open, threads, pool, host } = service;
  const isGet = incoming.method === "GET" || incoming.method === "HEAD";
  if (packed === undefined ? incoming.method !== "POST" : !isGet)
    return plain(
      405,
      packed === undefined ? "A map is sent by POST." : "A map in the address is asked for by GET.",
    );
  if (/^multipart\//iu.test(incoming.headers["content-type"] ?? ""))
    return plain(
      415,
      "A map is the whole body and no part of a form: curl --data-binary @map.yaml sends it so.",
    );
  if (service.isClosing) return plain(503, "This server is stopping; ask another one.");
  const isFull = () => open.size >= threads + request.queue;
  const full = plain(503, "Too many maps wait to be drawn; ask again soon.");
  if (isFull()) return full;
  // A map that arrives slowly does not keep others from being drawn.
  const body =
    packed === undefined ? await bodyOf(incoming, request.longest) : bodyInAddress(packed, request.longest);
  const fault = faultOf(body, request.longest);
  if (fault !== undefined) return fault;
  const page = pageIn(parameters);
  if (page !== undefined && !/^[1-9]\d{0,4}$/u.test(page))
    return plain(400, `\`page\` is the number of a page, from 1, not \`${page}\`.`);
  const { value: draw, diagnostics } = drawOptions(wishesIn(parameters));
  if (draw === undefined) return plain(400, diagnostics.map(({ message }) => message).join("\n"));
  if (isFull()) return full;
  const running = pool.run({
    path: nameForText(new TextDecoder().decode(body as Uint8Array)),
    name: "map",
    cwd: host.cwd,
    bytes: body as Uint8Array,
    isAlone: true,
    draw,
    make: [{ format, path: "map" }],
  });
  response.on("close", () => {
    if (!response.writableEnded) running.supersede();
  });
  open.add(running.outcome);
  const outcome = await running.outcome.finally(() => open.delete(running.outcome));
  return outcome === undefined
    ? plain(499, "Nobody waits for this map any more.")
    : made(outcome, format, page, host);
}

function faultOf(body: Body, longest: number): HttpAnswer | undefined {
  if (body === "too-long") return plain(413, `A map may have at most ${longest / 1024} kB.`);
  if (body === "not-deflated") return plain(400, "The map in the address is not deflated and in base64url.");
  if (body === "aborted") return plain(400, "The map ended before it was complete.");
  return undefined;
}

/** Which page is wanted of a map that is divided over several. */
function pageIn(parameters: URLSearchParams): string | undefined {
  const page = parameters.get("page") ?? undefined;
  parameters.delete("page");
  return page;
}

/** Parameters are written like the options of a fence in Markdown. */
function wishesIn(parameters: URLSearchParams): Wishes {
  const words = [...parameters].map(([name, value]) =>
    value === "" ? name : `${name}="${value.replaceAll('"', "")}"`,
  );
  return attributesOf(`hence ${words.join(" ")}`)?.wishes ?? {};
}

function made(
  { source, diagnostics, failure, files: [files] }: Outcome,
  format: FormatName,
  page: string | undefined,
  { env }: Host,
): HttpAnswer {
  if (hasErrors(diagnostics))
    return plain(400, short([{ source, diagnostics }], { colour: false }).trimEnd());
  const status = { wish: 400, environment: 503, bug: 500 } as const;
  if (failure !== undefined) return plain(status[failure.kind], explain(failure, undefined, env));
  const pages = files ?? [];
  if (pages.length === 0) return plain(500, "Nothing was drawn.");
  if (page === undefined && pages.length > 1) {
    const each = `ask for each by page=1 to page=${pages.length}`;
    return plain(
      400,
      FORMATS[format].pages === "one"
        ? `This map takes ${pages.length} pages, and ${format.toUpperCase()} holds one; ${each}, or for PDF.`
        : `This makes ${pages.length} files, such as a worksheet and its answers; ${each}.`,
    );
  }
  const wanted = pages[Number(page ?? 1) - 1];
  if (wanted === undefined)
    return plain(
      404,
      `There is no page ${page}; this map takes ${pages.length === 1 ? "one" : pages.length}.`,
    );
  return { status: 200, type: FORMATS[format].mime, body: wanted.bytes };
}

function send(response: ServerResponse, { status, type, body }: HttpAnswer, incoming: IncomingMessage): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": bytes.length,
    "X-Content-Type-Options": "nosniff",
    // Drawings are text that others have sent: in a page of its own, none may run a program or fetch anything.
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox",
    ...(status === 405 ? { Allow: incoming.method === "POST" ? "GET, HEAD" : "POST" } : {}),
    ...(status === 503 ? { "Retry-After": "1" } : {}),
    // What was not read of a body that is too long would be taken for the next request.
    ...(status === 413 ? { Connection: "close" } : {}),
  });
  response.end(incoming.method === "HEAD" ? undefined : bytes);
}
