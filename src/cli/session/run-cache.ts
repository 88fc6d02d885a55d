import { dirname, join, resolve } from "node:path";
import { hasErrors } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { cacheFolder } from "../machine/cache-folder.ts";
import { decode } from "../machine/decode.ts";
import { digest } from "../machine/digest.ts";
import { EnvironmentError } from "../report/errors.ts";
import { MAP_LIMIT, quotedDigest, readUpTo, replaceFile } from "../machine/files.ts";
import type { Host } from "../machine/host.ts";
import { outputsOf } from "./job.ts";
import type { Basis, Drawn, Job, Outcome } from "./job.ts";
import { keepNewest } from "../machine/own-files.ts";
import type { RenderRequest } from "./plan.ts";
import type { MapResult, PlacedFile } from "./write-outputs.ts";

/** With fewer maps, drawing them again is quick enough. */
const MAPS_AT_LEAST = 3;
const BYTES_AT_MOST = 32 * 1024 * 1024;
const RECORDS_AT_MOST = 100;
const EXTENSION = ".runs";

/** What a run came to for one map. */
interface Entry {
  readonly basis: Basis;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly (readonly [path: string, size: number, digest: string])[];
  readonly pages: number;
  readonly drawn?: Drawn;
  /** Where its outputs were planned to go. */
  readonly to: readonly string[];
}

/**
 * What earlier runs with the same options drew from which maps, kept outside the project. It is only believed where
 * the map, all that it quotes, and every output still have the very bytes that it knows; else the work is done again.
 */
export class RunRecord {
  readonly #file: string;
  readonly #cwd: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();

  constructor(file: string, cwd: string) {
    this.#file = file;
    this.#cwd = cwd;
    this.#entries = load(file);
  }

  /** A map that need not be drawn, because its outputs are in place. */
  recall(job: Job): MapResult | undefined {
    const entry = this.#entries.get(keyOf(job));
    if (entry === undefined || entry.to.join("\0") !== placesOf(job).join("\0")) return undefined;
    try {
      const bytes = readUpTo(resolve(this.#cwd, job.path), MAP_LIMIT);
      const { basis, diagnostics, outputs, pages, drawn } = entry;
      if (digest(bytes) !== basis.map) return undefined;
      if (basis.quoted.some(([path, known]) => quotedDigest(path) !== known)) return undefined;
      if (!outputs.every((output) => this.#isInPlace(output))) return undefined;
      this.#next.set(keyOf(job), entry);
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
    this.#next.set(keyOf(job), {
      basis,
      diagnostics,
      outputs: placed.map(({ path, bytes }) => [path, bytes.length, digest(bytes)]),
      pages: Math.max(1, ...files.map((pages) => pages?.length ?? 1)),
      ...(drawn === undefined ? {} : { drawn }),
      to: placesOf(job),
    });
  }

  /** Maps of this run, and of earlier ones if there is room. That it cannot be written is no failure. */
  save(): void {
    for (const entries of [new Map([...this.#entries, ...this.#next]), this.#next]) {
      const text = JSON.stringify([...entries]);
      if (text.length > BYTES_AT_MOST / 2) continue;
      try {
        replaceFile(this.#file, Buffer.from(`${digest(text)}\n${text}`));
        keepNewest(dirname(this.#file), EXTENSION, RECORDS_AT_MOST);
      } catch (error) {
        if (!(error instanceof EnvironmentError)) throw error;
      }
      return;
    }
  }

  #isInPlace([path, size, known]: Entry["outputs"][number]): boolean {
    const bytes = readUpTo(resolve(this.#cwd, path), size);
    return bytes.length === size && digest(bytes) === known;
  }
}

/** The record of runs like this one; undefined where it would not pay, or must not be trusted. */
export function openRecord(jobs: readonly Job[], request: RenderRequest, host: Host): RunRecord | undefined {
  const folder = cacheFolder(host);
  if (folder === undefined || request.check || jobs.length < MAPS_AT_LEAST) return undefined;
  const { output, formats, draw } = request;
  // Then a figure's size depends on the others.
  if (draw.width !== undefined && draw.size === undefined) return undefined;
  const key = digest(
    JSON.stringify([
      host.build,
      host.cwd,
      output,
      formats,
      Object.entries(draw).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
  return new RunRecord(join(folder, "runs", key + EXTENSION), host.cwd);
}

/** A file that is missing or not whole only means that there is nothing to recall. */
function load(file: string): Map<string, Entry> {
  try {
    const bytes = readUpTo(file, BYTES_AT_MOST);
    const text = Buffer.from(bytes).toString();
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return new Map(digest(body) === text.slice(0, end) ? (JSON.parse(body) as [string, Entry][]) : []);
  } catch (error) {
    if (error instanceof EnvironmentError) return new Map();
    throw error;
  }
}

/** A map may be drawn as several views. */
const keyOf = ({ path, draw: { view } }: Job): string => (view === undefined ? path : `${path}\0${view}`);

const placesOf = (job: Job): string[] => outputsOf(job).map(({ path }) => path);
