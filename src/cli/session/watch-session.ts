import { resolve } from "node:path";
import { digest, NOTHING } from "../machine/digest.ts";
import { EnvironmentError, UsageError } from "../report/errors.ts";
import { explain, failureOf } from "../report/failure.ts";
import { kindOf, MAP_LIMIT, readUpTo } from "../machine/files.ts";
import { say } from "../machine/host.ts";
import type { Host } from "../machine/host.ts";
import { keyOf, outputsOf, quotedBy } from "./job.ts";
import type { Basis, Job, Outcome, Runner, Running } from "./job.ts";
import { Messages } from "./messages.ts";
import { planRender } from "./plan.ts";
import type { Plan } from "./plan.ts";
import type { RenderRequest } from "./request.ts";
import { reachOf } from "../machine/quoted/reach.ts";
import { quotedDigest } from "../machine/quoted/texts.ts";
import { wishesOf } from "./project/wishes.ts";
import { troublesOf, writeOutputs } from "./write-outputs.ts";
import type { MapResult } from "./write-outputs.ts";

/** A file that is missing, or wrong, may be half saved: it is reported once it has stayed so for this long. */
const QUIET_MS = 200;
/** What could not be written for no fault of the map is tried again. */
const RETRY_MS = 2000;

interface Followed {
  job: Job;
  /** What its outputs were made from; undefined if they are to be made in any case. */
  basis: Basis | undefined;
  changedAt: number;
  /** Since when it is being looked at. */
  busySince?: number | undefined;
  running?: Running | undefined;
  /** It changed while it was being looked at. */
  again: boolean;
  timer?: NodeJS.Timeout | undefined;
}

/** Keeps the outputs of maps as the maps are: runs a job again whenever its map, or what that quotes, changes. */
export class WatchSession {
  readonly #request: RenderRequest;
  readonly #host: Host;
  readonly #runner: Runner;
  readonly #onQuoted: () => void;
  readonly #messages: Messages;
  readonly #maps = new Map<string, Followed>();
  #planned: Plan["planned"] = new Set();
  #defaults: Plan["defaults"] = [];
  /** What changed before the first drawing was done. */
  #early: Set<string> | undefined = new Set();
  #refused = "";
  #closed = false;

  /** `onQuoted` is called when other files are quoted than before. */
  constructor(request: RenderRequest, host: Host, runner: Runner, onQuoted: () => void) {
    this.#request = request;
    this.#host = host;
    this.#runner = runner;
    this.#onQuoted = onQuoted;
    this.#messages = new Messages(host, request.detail === "quiet");
  }

  /** Takes over a map from the first run. */
  begin(job: Job, result: MapResult): void {
    const hasTroubles = troublesOf(result).length > 0;
    const followed = this.#add(job, hasTroubles ? undefined : result.basis);
    this.#messages.begin(job.path, result);
    if (hasTroubles) this.#later(followed, RETRY_MS);
  }

  /** From now on, changes are heeded. */
  start({ planned, troubles, defaults }: Plan): void {
    this.#planned = planned;
    this.#defaults = defaults;
    this.#refused = troubles.join("\n");
    const early = this.#early!;
    this.#early = undefined;
    this.#onQuoted();
    this.changed(early);
  }

  get count(): number {
    return new Set([...this.#maps.values()].map(({ job }) => job.path)).size;
  }

  /** The files that the maps quote. */
  quoted(): string[] {
    return [...this.#maps.values()].flatMap(({ basis }) => quotedBy(basis));
  }

  /** Where the defaults of the maps may be, also where there are none yet. */
  defaults(): readonly string[] {
    return this.#defaults;
  }

  changed(paths: ReadonlySet<string>): void {
    if (this.#early !== undefined) {
      for (const path of paths) this.#early.add(path);
      return;
    }
    const quotes = ({ basis }: Followed) => quotedBy(basis).some((path) => paths.has(path));
    const maps = [...this.#maps.values()];
    const touched = maps.filter((map) => paths.has(this.#fileOf(map.job)) || quotes(map));
    const files = new Set(maps.map(({ job }) => this.#fileOf(job)));
    const isNew = [...paths].some((path) => !files.has(path));
    const own = this.#request.formats === undefined;
    if (isNew || (own && touched.some(({ job }) => hasOtherFormats(job)))) this.#discover();
    for (const map of touched) this.#touch(map);
  }

  close(): void {
    this.#closed = true;
    for (const { timer } of this.#maps.values()) clearTimeout(timer);
  }

  #add(job: Job, basis: Basis | undefined): Followed {
    const followed: Followed = { job, basis, changedAt: performance.now(), again: false };
    this.#maps.set(this.#keyOf(job), followed);
    return followed;
  }

  #fileOf({ path }: Job): string {
    return resolve(this.#host.cwd, path);
  }

  #keyOf(job: Job): string {
    return `${this.#fileOf(job)}\0${keyOf(job)}`;
  }

  /** Looks for maps that are new. */
  #discover(): void {
    try {
      const { jobs, planned, troubles, faulty, defaults } = planRender(this.#request, this.#host, {
        waits: true,
      });
      this.#planned = planned;
      this.#refuse(troubles.join("\n"));
      this.#messages.defaults(faulty);
      if (defaults.join("\n") !== this.#defaults.join("\n")) {
        this.#defaults = defaults;
        this.#onQuoted();
      }
      for (const job of jobs) {
        const known = this.#maps.get(this.#keyOf(job));
        if (known === undefined) this.#touch(this.#add(job, undefined));
        else if (JSON.stringify(known.job) !== JSON.stringify(job)) {
          Object.assign(known, { job, basis: undefined });
          this.#touch(known);
        }
      }
      this.#forget(new Set(jobs.map((job) => this.#keyOf(job))));
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof EnvironmentError)) throw error;
      this.#refuse(error.message);
    }
  }

  /** What is no longer asked for, though its map is there, is not drawn again. */
  #forget(asked: ReadonlySet<string>): void {
    const files = new Set([...asked].map((key) => this.#maps.get(key)?.job.path));
    for (const [key, { job, timer }] of this.#maps) {
      if (asked.has(key) || !files.has(job.path)) continue;
      clearTimeout(timer);
      this.#maps.delete(key);
    }
  }

  /** Says why maps cannot be looked for, once; nothing if they can. */
  #refuse(message: string): void {
    if (message !== "" && this.#refused !== message) void say(this.#host, message);
    this.#refused = message;
  }

  #touch(map: Followed): void {
    map.changedAt = performance.now();
    this.#look(map);
  }

  #later(map: Followed, ms: number): void {
    clearTimeout(map.timer);
    map.timer = setTimeout(() => this.#look(map), ms);
  }

  #look(map: Followed): void {
    if (this.#closed) return;
    if (map.busySince === undefined) {
      void this.#work(map);
      return;
    }
    map.again = true;
    map.running?.supersede();
  }

  async #work(map: Followed): Promise<void> {
    try {
      do {
        map.again = false;
        map.busySince = performance.now();
        clearTimeout(map.timer);
        await this.#draw(map);
      } while (map.again && !this.#closed);
    } catch (error) {
      await say(this.#host, explain(failureOf(error), map.job.path, this.#host.env));
    } finally {
      map.busySince = undefined;
    }
  }

  async #draw(map: Followed): Promise<void> {
    const { job } = map;
    const bytes = this.#read(map);
    if (bytes === undefined || isSame(map, bytes)) return;
    // A thread runs `perform` with it.
    map.running = this.#runner.run({ ...job, bytes });
    const outcome = await map.running.outcome;
    map.running = undefined;
    // What is given up has changed meanwhile.
    if (this.#closed || outcome === undefined) return;
    if (!this.#messages.isNews(job.path, outcome) || !this.#waits(map)) {
      await this.#write(map, outcome, bytes);
    }
  }

  async #write(map: Followed, outcome: Outcome, bytes: Uint8Array): Promise<void> {
    const { job } = map;
    const where = { planned: this.#planned, check: false };
    const { result } = await writeOutputs(job, outcome, where, this.#host);
    this.#messages.drawn(job.path, result, performance.now() - map.busySince!);
    const quoted = quotedBy(map.basis).join("\n");
    const ownFault = outcome.failure !== undefined || result.failures.length === 0;
    map.basis = outcome.basis.map === NOTHING ? { map: digest(bytes), quoted: [] } : outcome.basis;
    if (quoted !== quotedBy(map.basis).join("\n")) this.#onQuoted();
    if (ownFault) return;
    map.basis = undefined;
    this.#later(map, RETRY_MS);
  }

  /** The bytes of a map, or why there are none. */
  #read(map: Followed): Uint8Array | undefined {
    const { path } = map.job;
    const file = this.#fileOf(map.job);
    try {
      if (kindOf(file) !== "missing") return readUpTo(file, MAP_LIMIT);
      if (this.#waits(map)) return undefined;
      this.#maps.delete(this.#keyOf(map.job));
      this.#messages.gone(path);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      if (this.#waits(map)) return undefined;
      map.basis = undefined;
      this.#messages.trouble(path, error.message.replace(file, path));
    }
    return undefined;
  }

  /** Is it too early to report this? Then it is examined again. */
  #waits(map: Followed): boolean {
    const rest = map.changedAt + QUIET_MS - performance.now();
    if (rest <= 0) return false;
    this.#later(map, rest);
    return true;
  }
}

/** A map may name other formats than before; then its outputs are planned anew. */
function hasOtherFormats(job: Job): boolean {
  const { formats } = wishesOf(job.path, job.cwd);
  const planned = outputsOf(job).map(({ format }) => format);
  return formats.length > 0 && formats.join() !== planned.join();
}

function isSame({ job, basis }: Followed, bytes: Uint8Array): boolean {
  if (basis === undefined || basis.map !== digest(bytes)) return false;
  const reach = reachOf(job.path, job);
  return basis.quoted.every(([path, known]) => quotedDigest(path, reach) === known);
}
