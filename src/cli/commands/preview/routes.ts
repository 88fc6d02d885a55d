import type { IncomingMessage, ServerResponse } from "node:http";
import type { ShownMap } from "../../../browser/live/protocol.ts";
import { json, plain, send } from "../http-answer.ts";
import type { HttpAnswer } from "../http-answer.ts";
import { linkTo, start } from "./editor.ts";
import type { Editor } from "./editor.ts";
import type { Events } from "./events.ts";
import { OPEN_PATH, refusal } from "./guard.ts";
import type { MapStore } from "./map-store.ts";

/** What the preview has to offer. */
export interface Site {
  readonly store: MapStore;
  readonly events: Events;
  readonly editor: Editor;
  /** Known to the page alone, and required to start the editor. */
  readonly token: string;
  /** The page and what belongs to it, by path. */
  readonly assets: Readonly<Record<string, { readonly type: string; body(): string | Uint8Array }>>;
  /** What a page is told first. */
  hello(): unknown;
}

const LONGEST_BODY = 4096;

/** Answers a request. Only what is in this table exists: no path is ever turned into the name of a file. */
export async function answer(
  site: Site,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? "GET";
  const withBody = method !== "HEAD";
  const url = parsed(request.url);
  if (url === undefined) return send(response, plain(400, "This is not a valid address."), withBody);
  const path = url.pathname;
  const refused = refusal({ method, path, headers: request.headers }, port);
  if (refused !== undefined) return send(response, plain(refused.status, refused.message), withBody);
  if (path === "/events" && withBody) return site.events.join(response, [["hello", site.hello()]]);
  send(response, await found(site, method, url, request), withBody);
}

async function found(site: Site, method: string, url: URL, request: IncomingMessage): Promise<HttpAnswer> {
  const path = url.pathname;
  if (path === OPEN_PATH && method === "POST") return open(site, request);
  const asset = Object.hasOwn(site.assets, path) ? site.assets[path] : undefined;
  if (asset !== undefined) return { status: 200, type: asset.type, body: asset.body() };
  if (path === "/map") {
    const have = Number(url.searchParams.get("have") ?? Number.NaN);
    const view = await site.store.view(url.searchParams.get("name") ?? "", have);
    if (view === undefined) return plain(404, "There is no such map.");
    const file = site.store.fileOf(view.name);
    return json(file === undefined ? view : { ...view, ...linkIn(site.editor, file) });
  }
  return plain(404, "There is nothing here.");
}

/** Where the lines of a file are opened, if that is done by links. */
function linkIn(editor: Editor, file: string): Pick<ShownMap, "link"> {
  return editor.kind === "link" ? { link: linkTo(editor.template, file, "{line}", "{column}") } : {};
}

/** A path of this server; a request in the form that is sent to proxies is refused. */
function parsed(url: string | undefined): URL | undefined {
  if (url === undefined || !url.startsWith("/") || url.startsWith("//")) return undefined;
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost") : undefined;
}

/** Starts the editor's command at a place in a map. */
async function open({ editor, store, token }: Site, request: IncomingMessage): Promise<HttpAnswer> {
  if (request.headers["x-hence-token"] !== token)
    return plain(403, "Only the preview's own page may do this.");
  if (editor.kind !== "command") return plain(404, "No command is set to open an editor.");
  const { name, line, column } = await placeIn(request);
  const file = typeof name === "string" ? store.fileOf(name) : undefined;
  if (file === undefined) return plain(404, "There is no such map.");
  if (!isCount(line) || !isCount(column)) return plain(400, "Line and column count from 1.");
  const failure = await start(editor.words, { file, line, column });
  return failure === undefined ? json({}) : plain(500, failure);
}

async function placeIn(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
