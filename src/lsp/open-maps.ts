import type { SourceText, TextReader } from "../checks/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { MapDefaults } from "../model/project.ts";
import { beside } from "../uses/path.ts";
import { isMap } from "./analysis/is-map.ts";
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

interface OpenMaps<F extends OpenFile> {
  /** The map in a file; undefined for what is no map. */
  of(file: F): OpenMap | undefined;
  /** A file was opened or changed: it is checked once its author pauses. */
  changed(file: F): void;
  closed(file: F): void;
  /** Something other than the maps has changed. */
  checkAll(): void;
}

/** A pause in typing, in milliseconds: longer for maps that take long to check. */
const SHORTEST_PAUSE = 80;
const LONGEST_PAUSE = 2000;

/** Keeps the maps among the open files, and reports what is wrong with each. What they name is read as it is in the editor. */
export function openMaps<F extends OpenFile>(
  world: World,
  open: () => Iterable<F>,
  report: (file: F, find: () => readonly Diagnostic[]) => void,
): OpenMaps<F> {
  interface Entry {
    file: F;
    readonly map: OpenMap;
    timer?: NodeJS.Timeout;
  }
  const maps = new Map<string, Entry>();

  function entryOf(file: F): Entry | undefined {
    const { uri, languageId } = file;
    const known = maps.get(uri);
    if (known) {
      // A file that was a map remains one, even if its author empties it to rewrite it.
      known.file = file;
      return known;
    }
    const path = pathOf(uri);
    if (!isMap({ path, languageId }, file.getText())) return undefined;
    const { bibtex } = world;
    const read = (name: string): SourceText => {
      const saved = world.readText(uri, name);
      // What a map may not refer to, it may not because it is open.
      if (saved !== undefined && typeof saved !== "string") return saved;
      return openAt(beside(path.join("/"), name), open())?.getText() ?? saved;
    };
    const readText = Object.assign(read, {
      ...(bibtex && { bibtex }),
      ...(world.digest && { digest: (name: string) => world.digest?.(uri, name) }),
    });
    const entry: Entry = {
      file,
      map: openMap({
        path: path.at(-1) ?? "",
        readText,
        project: () => world.project?.(uri),
        now: () => world.now(),
      }),
    };
    maps.set(uri, entry);
    return entry;
  }

  function check(uri: string): void {
    const entry = maps.get(uri);
    if (entry) report(entry.file, () => entry.map.problems(entry.file.getText()));
  }

  function checkSoon(file: F, pause: number): void {
    const entry = entryOf(file);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => check(file.uri), pause);
  }

  function checkUsersOf({ uri }: F): void {
    const path = pathOf(uri).join("/");
    for (const { file, map } of maps.values()) {
      const own = pathOf(file.uri).join("/");
      if ([...map.files()].some((name) => beside(own, name) === path)) checkSoon(file, SHORTEST_PAUSE);
    }
  }

  return {
    of: (file) => entryOf(file)?.map,
    changed(file) {
      checkUsersOf(file);
      const pace = maps.get(file.uri)?.map.pace();
      const pause = pace === undefined ? 0 : Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 2 * pace));
      checkSoon(file, pause);
    },
    closed(file) {
      clearTimeout(maps.get(file.uri)?.timer);
      maps.delete(file.uri);
      checkUsersOf(file);
    },
    checkAll() {
      for (const { file } of maps.values()) {
        checkSoon(file, SHORTEST_PAUSE);
      }
    },
  };
}

/** The open file with a path. Editors write the same URI in several ways. */
export const openAt = <F extends { readonly uri: string }>(path: string, files: Iterable<F>): F | undefined =>
  [...files].find(({ uri }) => pathOf(uri).join("/") === path);

/** The folders and the name in a URI. */
export function pathOf(uri: string): readonly string[] {
  try {
    return decodeURIComponent(new URL(uri).pathname).split("/");
  } catch {
    return uri.split("/");
  }
}
