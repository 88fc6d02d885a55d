import { element, isWriting } from "../dom.ts";
import { listen } from "./connection.ts";
import { EditorLinks } from "./editor.ts";
import { Maps } from "./maps.ts";
import { Problems, counted, isBad } from "./problems.ts";
import { previewAddress } from "./protocol.ts";
import type { MapRow, ShownMap } from "./protocol.ts";
import { LivePicture } from "./picture.ts";
import { Status } from "./status.ts";

/** An editor may empty or remove a file for a moment before writing it; this is not worth showing. */
const PASSING_MS = 250;
/** After this time the page says what it is waiting for. */
const PATIENCE_MS = 500;

/** The preview: shows one of the maps and updates it on every save. */
export class Live {
  readonly #status: Status;
  readonly #problems: Problems;
  readonly #maps = new Maps();
  readonly #editor: EditorLinks;
  readonly #sheet: LivePicture;
  #name: string | undefined;
  #view: ShownMap | undefined;
  #asking = false;
  #passing: ReturnType<typeof setTimeout> | undefined;
  #vanishing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: Document) {
    this.#status = new Status(root);
    this.#editor = new EditorLinks((said) => this.#status.say(said));
    this.#problems = new Problems(this.#editor.opener);
    this.#sheet = new LivePicture(root, () => this.#livened());
    root.querySelector("main")!.prepend(this.#maps.nav);
    root.getElementById("canvas")!.append(this.#problems.panel);
  }

  start(): void {
    this.#name = new URLSearchParams(location.search).get("map") ?? undefined;
    addEventListener("popstate", () => {
      const name = new URLSearchParams(location.search).get("map") ?? this.#maps.rows[0]?.name;
      if (name !== undefined && name !== this.#name) this.#choose(name);
    });
    document.addEventListener("click", (event) => this.#link(event));
    document.addEventListener("keydown", (event) => this.#key(event));
    listen({
      hello: (hello) => {
        const { again, maps } = hello;
        this.#editor.use(hello);
        this.#status.back(again);
        this.#maps.show(maps);
        this.#name ??= maps[0]?.name;
        this.#maps.choose(this.#name);
        // A restarted preview counts versions from the beginning.
        this.#view = this.#view && { ...this.#view, version: -1, picture: undefined };
        this.#follow();
      },
      list: (rows) => {
        this.#maps.show(rows);
        this.#name ??= rows[0]?.name;
        this.#maps.choose(this.#name);
        this.#follow();
      },
      rows: (rows) => {
        this.#maps.update(rows);
        this.#follow();
      },
      lost: () => this.#status.lost(),
    });
  }

  /** The page's tools start with its first picture. */
  #livened(): void {
    this.#sheet.app?.selection.onChange((id) => this.#offerEditor(id));
  }

  #offerEditor(id: string | undefined): void {
    const place = id === undefined ? undefined : this.#sheet.places[id];
    document.getElementById("edit")?.remove();
    if (place === undefined || id === undefined) return;
    const opener = this.#editor.opener(place[0], place[1], `Edit line ${place[0]}`);
    opener.setAttribute("aria-keyshortcuts", "e");
    document.getElementById("details")?.append(element("p", { id: "edit" }, opener));
  }

  /** Links to maps, in the list and in pictures, show them here. */
  #link(event: MouseEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href") ?? "";
    if (!href.startsWith(previewAddress(""))) return;
    event.preventDefault();
    this.#choose(new URL(href, location.href).searchParams.get("map")!, href);
  }

  /** With `address`, the browser's Back button leads back. */
  #choose(name: string, address?: string): void {
    if (name === this.#name) return;
    this.#sheet.leave(this.#name);
    this.#name = name;
    this.#view = undefined;
    clearTimeout(this.#passing);
    this.#maps.choose(name);
    if (address !== undefined) history.pushState(null, "", address);
    this.#problems.show(undefined);
    this.#follow();
  }

  /** Requests the current state of the map, if the page shows an older one. */
  #follow(): void {
    const name = this.#name;
    const row = this.#maps.row(name);
    clearTimeout(this.#vanishing);
    if (name === undefined) return this.#status.say("");
    if (row === undefined) {
      this.#vanishing = setTimeout(() => this.#vanished(name), PASSING_MS);
      return;
    }
    if (this.#asking || this.#view?.version === row.version) return;
    this.#asking = true;
    void this.#ask(name, row).finally(() => {
      this.#asking = false;
      const now = this.#maps.row(this.#name);
      if (now !== undefined && now.version !== this.#view?.version) this.#follow();
    });
  }

  async #ask(name: string, { version }: MapRow): Promise<void> {
    // An old failure is not worth showing while a new state is being loaded.
    clearTimeout(this.#passing);
    const waiting = setTimeout(() => this.#status.busy(`Drawing ${name} …`), PATIENCE_MS);
    try {
      const have = this.#view?.picture?.number ?? "";
      const answer = await fetch(`/map?name=${encodeURIComponent(name)}&have=${have}`);
      if (!answer.ok) throw new Error(await answer.text());
      const view = (await answer.json()) as ShownMap;
      if (name === this.#name) this.#take(view);
    } catch {
      // The server is gone or stopping: the stream reports it and requests again when it is back.
      if (name === this.#name && this.#view !== undefined) this.#view = { ...this.#view, version };
    } finally {
      clearTimeout(waiting);
      this.#status.busy(undefined);
    }
  }

  #take(view: ShownMap): void {
    const before = this.#view;
    this.#view = view;
    this.#editor.at(view);
    const bad = isBad(view);
    if (view.picture?.parts !== undefined) {
      const said = this.#sheet.show(view.name, view.picture.parts);
      this.#offerEditor(this.#sheet.app?.selection.id);
      if (!bad && said !== undefined) this.#status.say(said);
    } else if (view.picture === undefined) this.#sheet.clear(view.name);
    const show = () => {
      this.#problems.show(view);
      if (bad) this.#status.say(view.failure ?? `${counted(view.errors, "error")} in ${view.name}.`);
    };
    const wasBad = isBad(before);
    clearTimeout(this.#passing);
    if (bad && !wasBad && before !== undefined) this.#passing = setTimeout(show, PASSING_MS);
    else show();
    if (wasBad && !bad) this.#status.say("All mistakes are fixed.");
  }

  #vanished(name: string): void {
    if (this.#maps.row(name) !== undefined) return;
    const failure = `${name} is no longer there.`;
    const last = this.#view?.picture ?? (this.#sheet.name === name ? { number: -1 } : undefined);
    const view: ShownMap = {
      name,
      version: -1,
      picture: last,
      problems: [],
      errors: 0,
      warnings: 0,
      failure,
    };
    this.#view = view;
    this.#problems.show(view);
    this.#status.say(failure);
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting()) return;
    if (event.key !== "e") return;
    const opener = document.querySelector<HTMLElement>("#edit > *");
    if (opener === null) return;
    event.preventDefault();
    opener.click();
  }
}
