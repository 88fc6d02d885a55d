import type { Parts, Problem, Row, View } from "../../../browser/live/protocol.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import { explain } from "../../session/failure.ts";
import type { Host } from "../../machine/host.ts";
import { listMaps } from "./listing.ts";
import type { Listed, Place } from "./listing.ts";
import { problemsOf } from "./problems.ts";
import { failedSheet } from "../../threads/preview-picture.ts";
import type { Order, Sheet } from "../../threads/preview-picture.ts";

interface Found {
  readonly version: number;
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  readonly failure: string | undefined;
  readonly quoted: readonly string[];
}

interface Shelved {
  readonly listed: Listed;
  version: number;
  found: Found | undefined;
  picture: { readonly number: number; readonly parts: Parts; readonly text: string } | undefined;
  /** The sheet that is being made, and of which version. */
  drawing: { readonly version: number; readonly done: Promise<void> } | undefined;
  drawn: number;
}

/** A page asks for the picture at once; whoever is not asked for by then is only checked. */
const ASKED_WITHIN_MS = 40;
/** Pictures that are kept for pages that come back. */
const KEPT = 20;

/** The maps of a preview: which there are, what is wrong with each, and the last good picture of those looked at. */
export class Shelf {
  readonly #places: readonly Place[];
  readonly #host: Pick<Host, "cwd" | "env">;
  readonly #make: (order: Order) => Promise<Sheet>;
  readonly #draw: DrawOptions;
  #maps = new Map<string, Shelved>();
  #counter = 0;
  #unchecked = new Set<Shelved>();
  #checking = false;
  #checks = false;
  #closed = false;
  #quoted: readonly string[] = [];
  /** What changed in the list: only these rows, or which rows there are. */
  onRows: (rows: readonly Row[]) => void = () => {};
  onList: (rows: readonly Row[]) => void = () => {};
  /** The maps quote these files now. */
  onQuoted: (files: readonly string[]) => void = () => {};

  constructor(
    places: readonly Place[],
    host: Pick<Host, "cwd" | "env">,
    make: (order: Order) => Promise<Sheet>,
    draw: DrawOptions = {},
  ) {
    this.#places = places;
    this.#host = host;
    this.#make = make;
    this.#draw = draw;
    this.#list();
  }

  rows(): Row[] {
    return [...this.#maps.values()].map(rowOf);
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

  /** Looks at maps that nobody looks at, one after the other, for the list. */
  checkAll(): void {
    this.#checks = true;
    this.#checkLater(this.#maps.values());
  }

  /** What there is to see of a map, drawn if it has changed; undefined if there is no such map. */
  async view(name: string, have: number | undefined): Promise<View | undefined> {
    const map = this.#maps.get(name);
    if (map === undefined) return undefined;
    await this.#drawn(map);
    const { problems, errors, warnings, failure, version } = map.found!;
    const picture = map.picture && pictureFor(map.picture, have);
    const said = failure === undefined ? {} : { failure };
    return { name, version, picture, problems, errors, warnings, ...said };
  }

  #drawn(map: Shelved): Promise<void> {
    if (map.drawn === map.version) return Promise.resolve();
    if (map.drawing?.version === map.version) return map.drawing.done;
    const { version } = map;
    const done = this.#look(map, this.#draw).then((sheet) => {
      if (sheet.picture !== undefined && (map.found?.version ?? 0) <= version) this.#keep(map, sheet.picture);
      this.#take(map, version, sheet);
      map.drawn = Math.max(map.drawn, version);
    });
    map.drawing = { version, done };
    return done;
  }

  #keep(map: Shelved, parts: Parts): void {
    const text = JSON.stringify(parts);
    if (map.picture?.text !== text) map.picture = { number: ++this.#counter, parts, text };
    const kept = [...this.#maps.values()].filter(({ picture }) => picture !== undefined);
    if (kept.length <= KEPT) return;
    const oldest = kept.toSorted((a, b) => a.picture!.number - b.picture!.number)[0]!;
    oldest.picture = undefined;
    oldest.drawn = -1;
  }

  #checkLater(maps: Iterable<Shelved>): void {
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
      this.#take(map, version, await this.#look(map, undefined));
    }
  }

  async #look({ listed: { name, outside } }: Shelved, draw: DrawOptions | undefined): Promise<Sheet> {
    if (!outside) return this.#make({ path: name, cwd: this.#host.cwd, draw });
    const message = `It is a link that leads out of the folder; to see it, name it: hence preview ${name}`;
    return failedSheet(name, { kind: "wish", message, stack: undefined });
  }

  #take(map: Shelved, version: number, { source, diagnostics, failure, quoted }: Sheet): void {
    if (map.found !== undefined && map.found.version > version) return;
    map.found = {
      version,
      ...problemsOf(source, diagnostics),
      failure: failure === undefined ? undefined : explain(failure, source.path, this.#host.env),
      quoted,
    };
    const files = [...new Set([...this.#maps.values()].flatMap(({ found }) => found?.quoted ?? []))];
    if (files.join("\n") !== this.#quoted.join("\n")) this.onQuoted((this.#quoted = files));
    if (this.#maps.get(map.listed.name) === map) this.onRows([rowOf(map)]);
  }

  /** Looks which maps there are; true if they are others than before. */
  #list(): boolean {
    const before = [...this.#maps.values()];
    const listed = listMaps(this.#places, this.#host.cwd);
    const same = (map: Shelved | undefined, { file, outside }: Listed) =>
      map !== undefined && map.listed.file === file && map.listed.outside === outside;
    if (listed.length === before.length && listed.every((one, i) => same(before[i], one))) return false;
    this.#maps = new Map(
      listed.map((one) => {
        const old = this.#maps.get(one.name);
        if (same(old, one)) return [one.name, old!];
        const fresh = { listed: one, found: undefined, picture: undefined, drawing: undefined, drawn: -1 };
        return [one.name, { ...fresh, version: ++this.#counter }];
      }),
    );
    this.#checkLater(this.#maps.values());
    return true;
  }
}

function rowOf({ listed: { name }, version, found }: Shelved): Row {
  return {
    name,
    version,
    errors: found?.errors,
    warnings: found?.warnings,
    failed: found?.failure !== undefined,
  };
}

function pictureFor(
  { number, parts }: NonNullable<Shelved["picture"]>,
  have: number | undefined,
): View["picture"] {
  return number === have ? { number } : { number, parts };
}
