import type { SourceText, TextReader } from "../checks/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { MapDefaults } from "../model/project.ts";
import { beside } from "../uses/path.ts";
import { isMapFile } from "./analysis/is-map.ts";
import { openMap } from "./open-map.ts";
import type { OpenMap } from "./open-map.ts";

/** What the server needs from the system. */
export interface World {
  readonly version: string;
  /** Reads a text that the map at a URI names, relative to its folder. */
  readText(uri: string, path: string): SourceText;
  digest?(uri: string, path: string): string | undefined;
  /** Reads BibTeX. */
  readonly bibtex?: TextReader["bibtex"];
  /** Other maps of the project, which may use the one at a URI, or which it uses by these names. */
  others?(uri: string, used: readonly string[]): readonly { readonly uri: string; readonly text: string }[];
  /** The defaults for the map at a URI. */
  project?(uri: string): MapDefaults | undefined;
  /** What is wrong with the defaults of a folder; undefined for a file that holds none. */
  projectProblems?(uri: string, text: string): readonly Diagnostic[] | undefined;
  /** Milliseconds since an arbitrary moment. */
  now(): number;
}

/** A file that is open in the editor. */
interface OpenFile {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

interface Entry<F> {
  file: F;
  readonly map: OpenMap;
  timer?: NodeJS.Timeout;
}

/** A pause in typing, in milliseconds: longer for maps that take long to check. */
const SHORTEST_PAUSE = 80;
const LONGEST_PAUSE = 2000;

/** Keeps the maps among the open files, and reports what is wrong with each. What they name is read as it is in the editor. */
export class OpenMaps<F extends OpenFile> {
  readonly #world: World;
  readonly #open: () => Iterable<F>;
  readonly #report: (file: F, find: () => readonly Diagnostic[]) => void;
  readonly #maps = new Map<string, Entry<F>>();

  constructor(
    world: World,
    open: () => Iterable<F>,
    report: (file: F, find: () => readonly Diagnostic[]) => void,
  ) {
    this.#world = world;
    this.#open = open;
    this.#report = report;
  }

  /** The map in a file; undefined for what is no map. */
  of(file: F): OpenMap | undefined {
    return this.#entryOf(file)?.map;
  }

  /** A file was opened or changed: it is checked once its author pauses. */
  changed(file: F): void {
    this.#checkUsersOf(file);
    const pace = this.#maps.get(file.uri)?.map.pace();
    const pause = pace === undefined ? 0 : Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 2 * pace));
    this.#checkSoon(file, pause);
  }

  closed(file: F): void {
    clearTimeout(this.#maps.get(file.uri)?.timer);
    this.#maps.delete(file.uri);
    this.#checkUsersOf(file);
  }

  /** Something other than the maps has changed. */
  checkAll(): void {
    for (const { file } of this.#maps.values()) this.#checkSoon(file, SHORTEST_PAUSE);
  }

  #entryOf(file: F): Entry<F> | undefined {
    const { uri, languageId } = file;
    const known = this.#maps.get(uri);
    if (known) {
      // A file that was a map remains one, even if its author empties it to rewrite it.
      known.file = file;
      return known;
    }
    const path = pathOfUri(uri);
    if (!isMapFile({ path, languageId }, file.getText())) return undefined;
    const world = this.#world;
    const map = openMap({
      path: path.at(-1) ?? "",
      readText: this.#readerFor(uri),
      project: () => world.project?.(uri),
      now: () => world.now(),
    });
    const entry: Entry<F> = { file, map };
    this.#maps.set(uri, entry);
    return entry;
  }

  #readerFor(uri: string): TextReader {
    const world = this.#world;
    const path = pathOfUri(uri).join("/");
    const read = (name: string): SourceText => {
      const saved = world.readText(uri, name);
      // A file that a map may not refer to stays out of its reach even if it is open in the editor.
      if (saved !== undefined && typeof saved !== "string") return saved;
      return fileAtPath(beside(path, name), this.#open())?.getText() ?? saved;
    };
    const { bibtex } = world;
    return Object.assign(read, {
      ...(bibtex && { bibtex }),
      ...(world.digest && { digest: (name: string) => world.digest?.(uri, name) }),
    });
  }

  #check(uri: string): void {
    const entry = this.#maps.get(uri);
    if (entry) this.#report(entry.file, () => entry.map.problems(entry.file.getText()));
  }

  #checkSoon(file: F, pause: number): void {
    const entry = this.#entryOf(file);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#check(file.uri), pause);
  }

  #checkUsersOf({ uri }: F): void {
    const path = pathOfUri(uri).join("/");
    for (const { file, map } of this.#maps.values()) {
      const own = pathOfUri(file.uri).join("/");
      if ([...map.files()].some((name) => beside(own, name) === path)) this.#checkSoon(file, SHORTEST_PAUSE);
    }
  }
}

/** The open file with a path. Editors write the same URI in several ways. */
export const fileAtPath = <F extends { readonly uri: string }>(
  path: string,
  files: Iterable<F>,
): F | undefined => [...files].find(({ uri }) => pathOfUri(uri).join("/") === path);

/** The folders and the name in a URI; empty for anything else that a faulty client sends. */
export function pathOfUri(uri: string): readonly string[] {
  try {
    return decodeURIComponent(new URL(uri).pathname).split("/");
  } catch {
    return typeof uri === "string" ? uri.split("/") : [];
  }
}
