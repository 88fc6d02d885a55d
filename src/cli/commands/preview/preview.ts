import { randomBytes } from "node:crypto";
import type { PreviewRequest } from "./command.ts";
import type { Hello } from "../../../browser/live/protocol.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { failureOf, explain } from "../../session/failure.ts";
import { interruption, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { isMapName } from "../../../input/notations.ts";
import { rootsOf } from "../../session/inputs.ts";
import { stayLean } from "../../threads/heap-limit.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { shellWord } from "../../report/shell-word.ts";
import { watchPaths } from "../../machine/watcher.ts";
import { plain, send } from "./answer.ts";
import { openInBrowser } from "./browser.ts";
import { editorOf } from "./editor.ts";
import { Events } from "./events.ts";
import { listen } from "./listen.ts";
import { placesOf } from "./listing.ts";
import { pageAssets } from "./page.ts";
import { answer } from "./routes.ts";
import type { Site } from "./routes.ts";
import { Shelf } from "./map-store.ts";
import { Workshop } from "../../threads/preview-pool.ts";
import { startThread, stayHere } from "../../threads/preview-thread.ts";

export interface OpenPreview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Shows maps until it is interrupted. */
export async function preview(request: PreviewRequest, host: Host): Promise<ExitCode> {
  const { url, close } = await openPreview(request, host);
  await host.stdout.write(`${url}\n`);
  await host.stderr.write("The page follows every save; Ctrl-C ends the preview.\n");
  const failure = request.open ? await openInBrowser(url) : undefined;
  if (failure !== undefined) await say(host, failure);
  await interruption(host);
  await close();
  return EXIT.interrupted;
}

/** Starts the server and follows the maps. */
export async function openPreview(request: PreviewRequest, host: Host): Promise<OpenPreview> {
  const editor = editorOf(request.editor ?? host.env["HENCE_EDITOR"] ?? "vscode");
  const places = placesOf(request.files, host.cwd);
  const roots = rootsNamed(request.roots, host.cwd);
  const { folders, files } = rootsOf(request.files, host.cwd);
  const { launcher, assets } = host;
  if (launcher !== undefined) stayLean();
  const workshop = new Workshop(() =>
    launcher === undefined ? stayHere(assets) : startThread(launcher, assets),
  );
  const shelf = new Shelf(places, host, (order) => workshop.make({ ...order, roots }));
  const events = new Events();
  const token = randomBytes(16).toString("base64url");
  const hello = (): Hello => ({
    token,
    again: againWith(request, listening.port),
    maps: shelf.rows(),
  });
  const site: Site = { shelf, events, editor, token, assets: pageAssets(assets), hello };
  const listening = await listen((incoming, response) => {
    answer(site, listening.port, incoming, response).catch((error: unknown) => {
      const message = explain(failureOf(error), undefined, host.env);
      if (response.headersSent) response.destroy();
      else send(response, plain(500, message), true);
    });
  }, request.port);
  shelf.onRows = (rows) => events.send("rows", rows);
  shelf.onList = (rows) => events.send("maps", rows);
  const watcher = watchPaths(folders, (changed) => shelf.changed(changed), { accepts: isMapName, files });
  shelf.onQuoted = (quoted) => watcher.follow(folders, [...files, ...quoted]);
  // Whoever starts a preview is about to look at its first map.
  const [first] = shelf.rows();
  if (first !== undefined) void shelf.view(first.name, undefined).then(() => shelf.checkAll());
  return {
    url: listening.url,
    close: async () => {
      watcher.close();
      shelf.close();
      workshop.close();
      events.close();
      await listening.close();
    },
  };
}

/** What to type to have the preview back under the same address. */
function againWith({ files, roots }: PreviewRequest, port: number): string {
  const words = [...files, ...roots.flatMap((root) => ["--root", root])].map(shellWord);
  return ["hence", "preview", ...words, "--port", port].join(" ");
}
