import { App } from "../app.ts";
import { FigureList } from "./figures.ts";
import { glide, cellPlaces, shiftBetween } from "./glide.ts";
import { changesBetween, changesInWords, mark, readingsIn } from "./marks.ts";
import type { PictureParts } from "./protocol.ts";

/** How a map was viewed last. */
interface Gaze {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

/** The figures and words of the shown map. New ones replace old ones without a jump. */
export class LivePicture {
  readonly #root: Document;
  readonly #stage: HTMLElement;
  readonly #side: HTMLElement;
  readonly #style: HTMLElement;
  readonly #livened: () => void;
  readonly #gazes = new Map<string, Gaze>();
  #parts: PictureParts | undefined;
  #name: string | undefined;
  #app: App | undefined;
  #list: FigureList | undefined;

  /** `livened` is called once, when there is an app for the first figures. */
  constructor(root: Document, livened: () => void) {
    this.#root = root;
    this.#stage = root.getElementById("figures")!;
    this.#side = root.getElementById("in-words")!;
    this.#style = root.getElementById("map-style")!;
    this.#livened = livened;
  }

  get app(): App | undefined {
    return this.#app;
  }

  get name(): string | undefined {
    return this.#name;
  }

  get places(): PictureParts["places"] {
    return this.#parts?.places ?? {};
  }

  /** Shows a map, and announces the changes if it was shown before. */
  show(name: string, parts: PictureParts): string | undefined {
    const again = name === this.#name && this.#parts !== undefined;
    const old = this.#parts;
    const redrawn = old?.figures !== parts.figures || !again;
    const before =
      again && redrawn ? { places: cellPlaces(this.#stage), readings: readingsIn(this.#stage) } : undefined;
    const { scrollLeft, scrollTop } = this.#stage;
    const focused = this.#focused();
    this.#parts = parts;
    this.#name = name;
    if (old?.style !== parts.style) this.#style.textContent = parts.style;
    if (redrawn) this.#stage.innerHTML = parts.figures;
    if (redrawn || old?.words !== parts.words) this.#side.innerHTML = parts.words;
    if (this.#app === undefined) this.#liven();
    else {
      this.#app.refresh();
      this.#list?.update(this.#app);
    }
    this.#entitle(parts);
    if (!again) {
      this.#look(name);
      return `${name}: updated on every save.`;
    }
    this.#stage.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
    if (before === undefined) return undefined;
    this.#root.getElementById(focused ?? "")?.focus({ preventScroll: true });
    const { zoom } = this.#app!.viewer;
    const after = { places: cellPlaces(this.#stage), readings: readingsIn(this.#stage) };
    const shift = shiftBetween(before.places, after.places);
    this.#stage.scrollBy({ left: shift.x * zoom, top: shift.y * zoom, behavior: "instant" });
    glide(this.#stage, before.places, after.places);
    const changes = changesBetween(before.readings, after.readings);
    mark(this.#stage, changes);
    return changesInWords(changes);
  }

  /** There is no picture of this map. */
  clear(name: string): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#parts = undefined;
    this.#stage.replaceChildren();
    this.#side.replaceChildren();
    this.#root.title = `${name} – hence`;
    this.#root.querySelector("h1")!.textContent = name;
    this.#app?.refresh();
  }

  /** Another map will be shown; the view of this one is remembered. */
  leave(name: string | undefined): void {
    if (name === undefined || this.#app === undefined) return;
    const { scrollLeft: left, scrollTop: top } = this.#stage;
    this.#gazes.set(name, { zoom: this.#app.viewer.zoom, left, top });
    this.#app.selection.select(undefined);
  }

  #liven(): void {
    this.#app = new App(this.#root);
    this.#list = new FigureList(this.#app);
    this.#livened();
  }

  #look(name: string): void {
    const gaze = this.#gazes.get(name);
    if (gaze === undefined) this.#app!.viewer.open();
    else {
      this.#app!.viewer.zoomTo(gaze.zoom);
      this.#stage.scrollTo({ left: gaze.left, top: gaze.top, behavior: "instant" });
    }
    this.#app!.follow();
  }

  #entitle({ title, lang, direction }: PictureParts): void {
    this.#root.title = title;
    const heading = this.#root.querySelector("h1")!;
    heading.textContent = title;
    const details = this.#root.querySelectorAll<HTMLElement>(".details-body");
    for (const part of [heading, this.#stage, this.#side, ...details]) {
      part.lang = lang;
      part.dir = direction;
    }
  }

  /** The id of the focused cell. */
  #focused(): string | undefined {
    const at = this.#root.activeElement;
    return at !== null && this.#stage.contains(at) && at.id !== "" ? at.id : undefined;
  }
}
