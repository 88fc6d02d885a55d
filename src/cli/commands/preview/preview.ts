import { randomBytes } from "node:crypto";
import type { DrawOptions } from "../../../pipeline.ts";
import type { Hello } from "../../../browser/live/protocol.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { failureOf, explain } from "../../report/failure.ts";
import { interruption, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { isProjectName, mayBeMapName } from "../../../input/notations.ts";
import { rootsOf } from "../../session/inputs/inputs.ts";
import { stayLean } from "../../threads/heap-limit.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { shellWord } from "../../../input/words/shell-word.ts";
import { watchPaths } from "../../machine/watching/watcher.ts";
import { plain, send } from "../http-answer.ts";
import { openInBrowser } from "./browser.ts";
import { editorOf } from "./editor.ts";
import { Events } from "./events.ts";
import { listen } from "./listen.ts";
import { drawingInWords } from "../drawing-options.ts";
import { placesOf } from "./listing.ts";
import { pageAssets } from "./page.ts";
import { answer } from "./routes.ts";
import type { Site } from "./routes.ts";
import { affected, settingsFiles, withSettings } from "./settings.ts";
import { MapStore } from "./map-store.ts";
import { openPool } from "../../threads/open-pool.ts";
import type { PoolOptions } from "../../threads/pool.ts";

/** One thread for what is being looked at, and one for when that takes long; times in ms. */
const POOL: PoolOptions = { threads: 2, limit: 60_000, stale: 1_500, patience: 300 };

/** What `hence preview` is asked to do. */
export interface PreviewRequest {
  readonly files: readonly string[];
  /** Any that is free, if it is left out. */
  readonly port: number | undefined;
  /** The name of an editor, or a command. */
  readonly editor: string | undefined;
  /** Open the page in the browser. */
  readonly open: boolean;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
  readonly draw?: DrawOptions;
}

interface OpenPreview {
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
  if (host.launcher !== undefined) stayLean();
  const pool = openPool(host, POOL);
  const store = new MapStore(places, host, withSettings(pool, roots, request.draw ?? {}));
  const events = new Events();
  const token = randomBytes(16).toString("base64url");
  const hello = (): Hello => ({
    token,
    again: againWith(request, listening.port),
    maps: store.rows(),
  });
  const site: Site = { store, events, editor, token, assets: pageAssets(host.assets), hello };
  const listening = await listen((incoming, response) => {
    answer(site, listening.port, incoming, response).catch((error: unknown) => {
      const message = explain(failureOf(error), undefined, host.env);
      if (response.headersSent) response.destroy();
      else send(response, plain(500, message), true);
    });
  }, request.port);
  store.onRows = (rows) => events.send("rows", rows);
  store.onList = (rows) => events.send("maps", rows);
  const settings = () =>
    settingsFiles(
      store.rows().map(({ name }) => name),
      host.cwd,
    );
  const watcher = watchPaths(folders, (changed) => store.changed(affected(changed, store.files())), {
    accepts: (name) => mayBeMapName(name) || isProjectName(name),
    files: [...files, ...settings()],
  });
  store.onQuoted = (quoted) => watcher.follow(folders, [...files, ...settings(), ...quoted]);
  // The first map is about to be shown.
  const [first] = store.rows();
  if (first !== undefined) void store.view(first.name, undefined).then(() => store.checkAll());
  return {
    url: listening.url,
    close: async () => {
      watcher.close();
      store.close();
      pool.close();
      events.close();
      await listening.close();
    },
  };
}

/** What to type to have the preview back under the same address. */
function againWith({ files, roots, draw = {} }: PreviewRequest, port: number): string {
  const asked = [...roots.flatMap((root) => ["--root", root]), ...drawingInWords(draw, "preview")];
  const words = [...files, ...asked].map(shellWord);
  return ["hence", "preview", ...words, "--port", port].join(" ");
}
