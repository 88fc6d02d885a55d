import { basename, dirname, resolve } from "node:path";
import { digestOf, folderId, inside, stampOf, watchFolder } from "./disk-watch.ts";
import type { FolderWatch } from "./disk-watch.ts";

/** An editor touches a file several times in one save. */
const GATHER_MS = 4;
/** A new file is examined again once another save would have a different time. */
const AGAIN_MS = 110;
/** Events only make it fast; examining everything periodically makes it correct. */
const LOOK_EVERY_MS = 1000;
/** Of one core's time. */
const SHARE_OF_LOOKING = 0.02;

export interface Watcher {
  /**
   * Follows these paths from now on; `files` are not entered even if they are folders.
   * New ones among them are not reported.
   */
  follow(paths: readonly string[], files?: readonly string[]): void;
  close(): void;
}

interface WatchOptions {
  /** Which files of a folder are followed, by their name; all, if it is left out. */
  readonly accepts?: (name: string) => boolean;
  /** Followed too, but not entered even if they are folders. */
  readonly files?: readonly string[];
}

interface Seen {
  readonly stamp: string | undefined;
  readonly digest: string | undefined;
}

/**
 * Follows files, and folders with all their subfolders, whether they exist already or not.
 * `onChange` receives absolute paths of files that are new, deleted or changed; a file that was saved just
 * before it was followed may be reported too. It must not throw.
 *
 * Only folders are watched, because a watch on a file ends when an editor replaces the file.
 */
export function watchPaths(
  paths: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
  options: WatchOptions = {},
): Watcher {
  const watcher = new PathWatcher(onChange, options.accepts ?? (() => true));
  watcher.follow(paths, options.files);
  return watcher;
}

class PathWatcher implements Watcher {
  readonly #onChange: (changed: ReadonlySet<string>) => void;
  readonly #accepts: (name: string) => boolean;
  /** The followed paths, and whether each is entered. */
  #roots: ReadonlyMap<string, boolean> = new Map();
  readonly #files = new Map<string, Seen>();
  /** Folders whose files are all followed. */
  #deep = new Set<string>();
  readonly #watches = new Map<string, { readonly id: string; readonly watch: FolderWatch | undefined }>();
  /** Paths that may have changed and have not been examined yet. */
  readonly #hints = new Set<string>();
  #everything = false;
  #gathering: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(onChange: (changed: ReadonlySet<string>) => void, accepts: (name: string) => boolean) {
    this.#onChange = onChange;
    this.#accepts = accepts;
  }

  follow(paths: readonly string[], files: readonly string[] = []): void {
    const roots = new Map(files.map((path) => [resolve(path), false]));
    for (const path of paths) roots.set(resolve(path), true);
    const isKnown = ([root, deep]: [string, boolean]) => this.#roots.get(root) === deep;
    if (roots.size === this.#roots.size && [...roots].every(isKnown)) return;
    this.#roots = roots;
    this.#lookAtAll((path) => {
      if (this.#files.has(path)) return;
      const stamp = stampOf(path);
      if (stamp !== undefined) this.#see(path, { stamp: stamp.known, digest: undefined });
    });
    this.#lookLater(0);
  }

  close(): void {
    this.#closed = true;
    for (const timer of [this.#gathering, this.#again, this.#looking]) clearTimeout(timer);
    for (const { watch } of this.#watches.values()) watch?.close();
    this.#watches.clear();
  }

  #hint(path: string | undefined): void {
    if (this.#closed) return;
    if (path === undefined || this.#deep.has(path)) this.#everything = true;
    else if (this.#roots.has(path) || this.#deep.has(dirname(path))) this.#hints.add(path);
    else return;
    this.#gathering ??= setTimeout(() => this.#look(), GATHER_MS);
  }

  #look(): void {
    this.#gathering = undefined;
    const hints = [...this.#hints];
    const changed = new Set<string>();
    // If a folder was added or removed, so was everything in it.
    const everything = this.#everything || hints.some((path) => folderId(path) !== undefined);
    this.#hints.clear();
    this.#everything = false;
    if (everything) this.#lookAtAll((path) => this.#compare(path, changed), changed);
    else for (const path of hints) if (this.#isFollowed(path)) this.#compare(path, changed);
    if (changed.size > 0 && !this.#closed) this.#onChange(changed);
  }

  /** Examines everything periodically, but never for more than a small share of the time. */
  #lookLater(lasted: number): void {
    clearTimeout(this.#looking);
    if (this.#closed) return;
    this.#looking = setTimeout(
      () => {
        const begun = performance.now();
        this.#everything = true;
        clearTimeout(this.#gathering);
        this.#look();
        this.#lookLater(performance.now() - begun);
      },
      Math.max(LOOK_EVERY_MS, lasted / SHARE_OF_LOOKING),
    );
  }

  #isFollowed(path: string): boolean {
    return this.#roots.has(path) || this.#accepts(basename(path));
  }

  /** Visits every existing followed file, drops deleted ones, and watches every folder. */
  #lookAtAll(visit: (path: string) => void, changed?: Set<string>): void {
    const deep = new Set<string>();
    const found = new Set<string>();
    const open: string[] = [];
    for (const [root, isDeep] of this.#roots) {
      if (isDeep && folderId(root) !== undefined) open.push(root);
      else found.add(root);
    }
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (deep.has(path)) continue;
      deep.add(path);
      const { folders, others } = inside(path);
      open.push(...folders);
      for (const other of others) if (this.#isFollowed(other)) found.add(other);
    }
    this.#deep = deep;
    this.#watch(new Set([...deep, ...[...this.#roots.keys()].map((root) => dirname(root))]));
    for (const path of found) visit(path);
    for (const path of this.#files.keys()) {
      if (found.has(path)) continue;
      this.#files.delete(path);
      changed?.add(path);
    }
  }

  #compare(path: string, changed: Set<string>): void {
    const before = this.#files.get(path);
    const stamp = stampOf(path);
    if (stamp === undefined) {
      if (this.#files.delete(path)) changed.add(path);
      return;
    }
    if (before !== undefined && stamp.known !== undefined && before.stamp === stamp.known) return;
    const digest = digestOf(path);
    this.#see(path, { stamp: stamp.known, digest });
    if (before?.digest !== digest) changed.add(path);
  }

  #see(path: string, seen: Seen): void {
    this.#files.set(path, seen);
    if (seen.stamp !== undefined || this.#again !== undefined || this.#closed) return;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      for (const [path, { stamp }] of this.#files) if (stamp === undefined) this.#hint(path);
    }, AGAIN_MS);
  }

  #watch(folders: ReadonlySet<string>): void {
    for (const [folder, { id, watch }] of this.#watches) {
      if (folders.has(folder) && watch !== undefined && folderId(folder) === id) continue;
      watch?.close();
      this.#watches.delete(folder);
    }
    for (const folder of folders) {
      const id = folderId(folder);
      if (id === undefined || this.#watches.has(folder)) continue;
      const watch = watchFolder(folder, (path) => this.#hint(path));
      this.#watches.set(folder, { id, watch });
      // Another examination finds what was added before the watch began.
      if (watch !== undefined) this.#hint(undefined);
    }
  }
}
