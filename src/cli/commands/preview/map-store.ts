import type { PictureParts, ShownProblem, MapRow, ShownMap } from "../../../browser/live/protocol.ts";
import { explain } from "../../report/failure.ts";
import type { Host } from "../../machine/host.ts";
import { listMaps } from "./listing.ts";
import type { ListedMap, ListedPlace } from "./listing.ts";
import { problemsOf } from "./problems.ts";
import { failed, quotedBy } from "../../session/job.ts";
import type { Job, Outcome, Runner, Running } from "../../session/job.ts";

interface Found {
  readonly version: number;
  readonly problems: readonly ShownProblem[];
  readonly errors: number;
  readonly warnings: number;
  readonly failure: string | undefined;
  readonly quoted: readonly string[];
  /** The map as it was when it last had no errors. */
  readonly uses: readonly string[];
}

interface StoredMap {
  readonly listed: ListedMap;
  version: number;
  found: Found | undefined;
  picture: { readonly number: number; readonly parts: PictureParts; readonly text: string } | undefined;
  /** The picture that is being drawn, and of which version. */
  drawing: { readonly version: number; readonly done: Promise<void> } | undefined;
  drawn: number;
  /** What was asked for last. */
  running: Running | undefined;
}

/** A page asks for the picture at once; a map whose picture is not asked for by then is only checked. */
const ASKED_WITHIN_MS = 40;
/** Pictures that are kept for pages that come back. */
const KEPT = 20;

/** The maps of a preview and those that they use: which there are, what is wrong with each, and the last good picture of those looked at. */
export class MapStore {
  readonly #places: readonly ListedPlace[];
  readonly #host: Pick<Host, "cwd" | "env">;
  readonly #runner: Runner;
  #maps = new Map<string, StoredMap>();
  #counter = 0;
  #unchecked = new Set<StoredMap>();
  #checking = false;
  #checks = false;
  #closed = false;
  #quoted: readonly string[] = [];
  /** What changed in the list: only these rows, or which rows there are. */
  onRows: (rows: readonly MapRow[]) => void = () => {};
  onList: (rows: readonly MapRow[]) => void = () => {};
  /** The maps quote these files now. */
  onQuoted: (files: readonly string[]) => void = () => {};

  constructor(places: readonly ListedPlace[], host: Pick<Host, "cwd" | "env">, runner: Runner) {
    this.#places = places;
    this.#host = host;
    this.#runner = runner;
    this.#list();
  }

  rows(): MapRow[] {
    return [...this.#maps.values()].map(rowOf);
  }

  /** The files of all maps, absolute. */
  files(): string[] {
    return [...this.#maps.values()].map(({ listed }) => listed.file);
  }

  fileOf(name: string): string | undefined {
    const map = this.#maps.get(name);
    return map?.listed.outside === false ? map.listed.file : undefined;
  }

  close(): void {
    this.#closed = true;
  }

  /** These files, by absolute path, are new, gone, or have another content. */
  changed(files: ReadonlySet<string>): void {
    const touched = [...this.#maps.values()].filter(
      ({ listed, found }) => files.has(listed.file) || found?.quoted.some((file) => files.has(file)),
    );
    for (const map of touched) map.version = ++this.#counter;
    if (this.#list()) this.onList(this.rows());
    else if (touched.length > 0) this.onRows(touched.map(rowOf));
    setTimeout(() => this.#checkLater(touched), ASKED_WITHIN_MS).unref();
  }

  /** Checks the maps that no page shows, one after the other, for the list. */
  checkAll(): void {
    this.#checks = true;
    this.#checkLater(this.#maps.values());
  }

  /** What the page shows of a map, drawn again if it has changed; undefined if there is no such map. */
  async view(name: string, have: number | undefined): Promise<ShownMap | undefined> {
    const map = this.#maps.get(name);
    if (map === undefined) return undefined;
    await this.#drawn(map);
    const { problems, errors, warnings, failure, version: checked } = map.found!;
    // It may have been checked anew while an older version was drawn: then the page asks again.
    const version = Math.min(checked, map.drawn);
    const picture = map.picture && pictureFor(map.picture, have);
    const said = failure === undefined ? {} : { failure };
    return { name, version, picture, problems, errors, warnings, ...said };
  }

  #drawn(map: StoredMap): Promise<void> {
    if (map.drawn === map.version) return Promise.resolve();
    if (map.drawing?.version === map.version) return map.drawing.done;
    const { version } = map;
    const done = this.#redraw(map, version);
    map.drawing = { version, done };
    return done;
  }

  async #redraw(map: StoredMap, version: number): Promise<void> {
    const outcome = await this.#look(map, "picture");
    // It was given up because the map has changed; the current version is drawn already, or will be.
    if (outcome === undefined) return this.#drawn(map);
    const { picture } = outcome;
    if (picture !== undefined && (map.found?.version ?? 0) <= version) this.#keep(map, picture);
    this.#take(map, version, outcome);
    map.drawn = Math.max(map.drawn, version);
  }

  #keep(map: StoredMap, parts: PictureParts): void {
    const text = JSON.stringify(parts);
    if (map.picture?.text !== text) map.picture = { number: ++this.#counter, parts, text };
    const kept = [...this.#maps.values()].filter(({ picture }) => picture !== undefined);
    if (kept.length <= KEPT) return;
    const oldest = kept.toSorted((a, b) => a.picture!.number - b.picture!.number)[0]!;
    oldest.picture = undefined;
    oldest.drawing = undefined;
    oldest.drawn = -1;
  }

  #checkLater(maps: Iterable<StoredMap>): void {
    for (const map of maps) this.#unchecked.add(map);
    if (this.#checking || !this.#checks) return;
    this.#checking = true;
    void this.#checkUnchecked().finally(() => (this.#checking = false));
  }

  async #checkUnchecked(): Promise<void> {
    for (const map of this.#unchecked) {
      if (this.#closed) return;
      this.#unchecked.delete(map);
      const { version } = map;
      const isKnown = map.found?.version === version || map.drawing?.version === version;
      if (isKnown || this.#maps.get(map.listed.name) !== map) continue;
      // oxlint-disable-next-line no-await-in-loop -- what is looked at comes first
      const outcome = await this.#look(map, "nothing");
      if (outcome !== undefined) this.#take(map, version, outcome);
    }
  }

  /** Undefined if the map has changed meanwhile. */
  async #look(map: StoredMap, make: Job["make"]): Promise<Outcome | undefined> {
    const { name, outside } = map.listed;
    if (outside) {
      const message = `It is a link that leads out of the folder; to see it, name it: hence preview ${name}`;
      return failed(name, { kind: "wish", message, stack: undefined });
    }
    map.running?.supersede();
    map.running = this.#runner.run({ path: name, name, cwd: this.#host.cwd, draw: {}, make });
    return map.running.outcome;
  }

  #take(map: StoredMap, version: number, { source, diagnostics, failure, basis, uses }: Outcome): void {
    if (map.found !== undefined && map.found.version > version) return;
    map.found = {
      version,
      ...problemsOf(source, diagnostics),
      failure: failure === undefined ? undefined : explain(failure, source.path, this.#host.env),
      quoted: quotedBy(basis),
      uses: uses ?? map.found?.uses ?? [],
    };
    const files = [...new Set([...this.#maps.values()].flatMap(({ found }) => found?.quoted ?? []))];
    if (files.join("\n") !== this.#quoted.join("\n")) this.onQuoted((this.#quoted = files));
    if (this.#list()) this.onList(this.rows());
    else if (this.#maps.get(map.listed.name) === map) this.onRows([rowOf(map)]);
  }

  /** Lists the maps again; true if the list has changed. */
  #list(): boolean {
    const before = [...this.#maps.values()];
    const used = before.flatMap(({ found }) => found?.uses ?? []);
    const listed = listMaps([...this.#places, ...used.map(onlyFile)], this.#host.cwd);
    const same = (map: StoredMap | undefined, { file, outside }: ListedMap) =>
      map !== undefined && map.listed.file === file && map.listed.outside === outside;
    if (listed.length === before.length && listed.every((one, i) => same(before[i], one))) return false;
    this.#maps = new Map(
      listed.map((one) => {
        const old = this.#maps.get(one.name);
        if (same(old, one)) return [one.name, old!];
        const fresh = {
          listed: one,
          found: undefined,
          picture: undefined,
          drawing: undefined,
          drawn: -1,
          running: undefined,
        };
        return [one.name, { ...fresh, version: ++this.#counter }];
      }),
    );
    this.#checkLater(this.#maps.values());
    return true;
  }
}

const onlyFile = (word: string): ListedPlace => ({ word, folder: false });

function rowOf({ listed: { name }, version, found }: StoredMap): MapRow {
  return {
    name,
    version,
    errors: found?.errors,
    warnings: found?.warnings,
    failed: found?.failure !== undefined,
  };
}

function pictureFor(
  { number, parts }: NonNullable<StoredMap["picture"]>,
  have: number | undefined,
): ShownMap["picture"] {
  return number === have ? { number } : { number, parts };
}
