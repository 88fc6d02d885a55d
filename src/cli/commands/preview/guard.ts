import type { IncomingHttpHeaders } from "node:http";

/** A request as far as it matters for whether it may be answered at all. */
interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly message: string;
}

/** The only path that does something; all others only show. */
export const OPEN_PATH = "/open";

/**
 * Why a request is turned away, whatever it asks for.
 *
 * The server listens on this machine only, but any page in a browser here may ask it. A name that was made to point
 * here (DNS rebinding) is recognised by `Host`, another page by `Origin` or `Sec-Fetch-Site`.
 */
export function refusal({ method, path, headers }: Asked, port: number): Refusal | undefined {
  const hosts = ownHosts(port);
  if (headers.host === undefined || !hosts.includes(headers.host.toLowerCase()))
    return forbidden("This preview answers only to http://localhost and http://127.0.0.1.");
  const acts = method === "POST" && path === OPEN_PATH;
  if (method !== "GET" && method !== "HEAD" && !acts)
    return { status: 405, message: "The preview can only be looked at." };
  const { origin } = headers;
  if (origin === undefined ? acts : !hosts.some((host) => origin.toLowerCase() === `http://${host}`))
    return forbidden("Another page asked for this; only the preview's own page may.");
  const site = headers["sec-fetch-site"];
  const foreign = site === "cross-site" || site === "same-site";
  if (foreign && !(path === "/" && isVisit(headers)))
    return forbidden("Another page asked for this; only the preview's own page may.");
  return undefined;
}

/** A link to the preview may be followed from anywhere; frames of web pages then refuse it by its policy, an editor's do not. */
function isVisit(headers: IncomingHttpHeaders): boolean {
  const to = headers["sec-fetch-dest"];
  return headers["sec-fetch-mode"] === "navigate" && (to === "document" || to === "iframe");
}

function ownHosts(port: number): readonly string[] {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

const forbidden = (message: string): Refusal => ({ status: 403, message });
