import { dirname, join, resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import { cacheFolder } from "../../machine/cache-folder.ts";
import { decode } from "../../machine/decode.ts";
import { digest } from "../../machine/digest.ts";
import { readOwn, touchOwn, writeOwn } from "../../machine/disk/own.ts";
import type { Own } from "../../machine/disk/own.ts";
import { EnvironmentError } from "../../report/errors.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import type { Host } from "../../machine/host.ts";
import { keyOf, outputsOf, wishesIn } from "../job.ts";
import type { Job, Outcome } from "../job.ts";
import { keepNewest, namesByAge, remove } from "../../machine/own-files.ts";
import { covers, readEntries } from "./entry.ts";
import type { CacheEntry } from "./entry.ts";
import type { RenderRequest } from "../request.ts";
import { reachOf } from "../../machine/quoted/reach.ts";
import { quotedDigest } from "../../machine/quoted/texts.ts";
import type { MapResult, PlacedFile } from "../write-outputs.ts";

/** With fewer maps, drawing them again is quick enough. */
const MAPS_AT_LEAST = 3;
/** Of imported maps, each of which has a few warnings; the parts of a larger run have a record each. */
const MAPS_AT_MOST = 30_000;
const BYTES_AT_MOST = 128 * 1024 * 1024;
const RECORDS_AT_MOST = 100;
const EXTENSION = ".runs";

/**
 * What earlier runs with the same options drew from which maps, kept outside the project. It is only used where
 * the map, all that it quotes, and every output still have the very bytes that it knows; else the work is done again.
 *
 * Runs side by side, such as the parts of a collection, write a file each, so that none replaces what another knows.
 * The next run joins them.
 */
class RunRecord {
  readonly #folder: Own["top"];
  readonly #key: string;
  readonly #files: readonly Own[];
  readonly #cwd: string;
  readonly #entries: ReadonlyMap<string, CacheEntry>;
  readonly #next = new Map<string, CacheEntry>();

  constructor(folder: string, key: string, cwd: string) {
    this.#folder = folder;
    this.#key = key;
    this.#cwd = cwd;
    const names = namesByAge(join(folder, "runs"), EXTENSION).filter((name) => name.startsWith(key));
    this.#files = names.map((name) => this.#own(name));
    // Of two that know a map, the newer one counts.
    this.#entries = new Map(this.#files.toReversed().flatMap((own) => [...load(own)]));
  }

  #own(name: string): Own {
    return { file: join(this.#folder, "runs", name), top: this.#folder };
  }

  /** A map that need not be drawn, because its outputs are in place. */
  recall(job: Job): MapResult | undefined {
    const key = recordKey(job);
    const entry = this.#entries.get(key);
    if (entry === undefined || !covers(entry, job)) return undefined;
    try {
      const bytes = job.bytes ?? readUpTo(resolve(this.#cwd, job.path), MAP_LIMIT);
      const { basis, diagnostics, outputs, pages, drawn } = entry;
      if (digest(bytes) !== basis.map) return undefined;
      const reach = reachOf(job.path, job);
      if (basis.quoted.some(([path, known]) => quotedDigest(path, reach) !== known)) return undefined;
      if (!outputs.every((output) => this.#isInPlace(output))) return undefined;
      this.#next.set(key, entry);
      // The text is only asked for to show where something is wrong.
      const source = diagnostics.length === 0 ? { path: job.path, text: "" } : decode(job.path, bytes).value;
      const known: MapResult = {
        name: job.name,
        source,
        diagnostics,
        basis,
        pages: hasErrors(diagnostics) ? undefined : pages,
        files: outputs.map(([path]) => ({ path, how: "unchanged" })),
        refusals: [],
        failures: [],
      };
      return drawn === undefined ? known : { ...known, drawn };
    } catch (error) {
      if (error instanceof EnvironmentError) return undefined;
      throw error;
    }
  }

  keep(job: Job, { basis, diagnostics, files, drawn }: Outcome, placed: readonly PlacedFile[]): void {
    this.#next.set(recordKey(job), {
      basis,
      diagnostics,
      outputs: placed.map(({ path, bytes }) => [path, bytes.length, digest(bytes)]),
      pages: Math.max(1, ...files.map((pages) => pages?.length ?? 1)),
      ...(drawn === undefined ? {} : { drawn }),
      to: outputsOf(job).map(({ path }) => path),
    });
  }

  /** Maps of this run, and of earlier ones if there is room. The run does not fail if it cannot be written. */
  save(): void {
    const isKnown = [...this.#next].every(([key, entry]) => this.#entries.get(key) === entry);
    if (isKnown && this.#files.length < 2) {
      this.#files.forEach(touchOwn);
      return;
    }
    for (const entries of [new Map([...this.#entries, ...this.#next]), this.#next]) {
      const text = JSON.stringify([...entries]);
      if (text.length > BYTES_AT_MOST / 2) continue;
      const sum = digest(text);
      const own = this.#own(`${this.#key}-${sum.slice(0, 16)}${EXTENSION}`);
      if (!writeOwn(own, Buffer.from(`${sum}\n${text}`), 0o700)) return;
      for (const { file } of this.#files) if (file !== own.file) remove(file);
      keepNewest(dirname(own.file), EXTENSION, RECORDS_AT_MOST);
      return;
    }
  }

  #isInPlace([path, size, known]: CacheEntry["outputs"][number]): boolean {
    const bytes = readUpTo(resolve(this.#cwd, path), size);
    return bytes.length === size && digest(bytes) === known;
  }
}

/** The record of runs like this one; undefined where it would not pay, or must not be trusted. */
export function openRecord(jobs: readonly Job[], request: RenderRequest, host: Host): RunRecord | undefined {
  const folder = cacheFolder(host);
  const { output, formats, draw, roots, shard } = request;
  const maps = jobs.length * (shard?.count ?? 1);
  if (folder === undefined || request.check || maps < MAPS_AT_LEAST) return undefined;
  // Then a figure's size depends on the others, and nothing is known unless all of them are.
  const together = jobs.some(({ draw }) => draw.width !== undefined && draw.type === undefined);
  if (together && jobs.some(({ bytes }) => bytes === undefined)) return undefined;
  const others = together ? jobs.map((job) => [recordKey(job), digest(job.bytes)]) : [];
  const part = maps > MAPS_AT_MOST ? shard : undefined;
  const key = digest(
    JSON.stringify([host.build, host.cwd, output, formats, roots, wishesIn(draw), others, part]),
  );
  return new RunRecord(folder, key, host.cwd);
}

/** A file that is missing, not whole or of another shape only means that there is nothing to recall. */
function load(own: Own): ReadonlyMap<string, CacheEntry> {
  const text = Buffer.from(readOwn(own, BYTES_AT_MOST) ?? []).toString();
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  return digest(body) === text.slice(0, end) ? readEntries(body) : new Map();
}

/** What a `hence.yaml` says is part of what a map is drawn from; a document may hold several maps. */
const recordKey = (job: Job): string =>
  [
    keyOf(job),
    ...(job.bytes === undefined ? [] : [job.name]),
    ...(job.project === undefined ? [] : [digest(JSON.stringify(job.project))]),
  ].join("\0");
