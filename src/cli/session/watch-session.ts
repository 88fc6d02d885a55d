import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostic.ts";
import type { RenderRequest } from "../commands/render/command.ts";
import { digest, NOTHING } from "./digest.ts";
import { EnvironmentError, UsageError } from "../report/errors.ts";
import { explain, failureOf } from "./failure.ts";
import { kindOf, MAP_LIMIT, readUpTo } from "../machine/files.ts";
import { say } from "../machine/host.ts";
import type { Host } from "../machine/host.ts";
import type { Basis, Outcome } from "./job.ts";
import { Messages } from "./messages.ts";
import type { Job } from "./outputs.ts";
import { planRender, taskOf } from "./plan.ts";
import type { Plan } from "./plan.ts";
import type { Drawing } from "../threads/pool.ts";
import { reachOf } from "../machine/quoted/reach.ts";
import { quotedDigest } from "../machine/quoted/texts.ts";
import { settle } from "./write-outputs.ts";
import type { Studio } from "../threads/worker.ts";
import { Tally } from "./run-summary.ts";

/** A file that is missing, or wrong, may be half a save: it is believed once it has stayed so for this long. */
const QUIET_MS = 200;
/** What could not be written for no fault of the map is tried again. */
const RETRY_MS = 2000;
/** A drawing that has taken this long is given up when its map changes. */
const LONG_MS = 3000;

interface Followed {
  job: Job;
  /** What its outputs were made from; undefined if they are to be made in any case. */
  basis: Basis | undefined;
  changedAt: number;
  /** Since when it is being looked at. */
  busySince?: number | undefined;
  drawing?: Drawing | undefined;
  /** It changed while it was being looked at. */
  again: boolean;
  timer?: NodeJS.Timeout | undefined;
}

/** What the first drawing of a map came to. */
export interface Begun {
  readonly basis: Basis;
  readonly diagnostics: readonly Diagnostic[];
  readonly troubles: readonly string[];
}

/** Keeps the outputs of maps as the maps are. */
export class Follower {
  readonly #request: RenderRequest;
  readonly #host: Host;
  readonly #studio: Studio;
  readonly #onQuoted: () => void;
  readonly #messages: Messages;
  readonly #maps = new Map<string, Followed>();
  #planned: Plan["planned"] = new Set();
  /** What changed before the first drawing was done. */
  #early: Set<string> | undefined = new Set();
  #refused = "";
  #closed = false;

  /** `onQuoted` is called when other files are quoted than before. */
  constructor(request: RenderRequest, host: Host, studio: Studio, onQuoted: () => void) {
    this.#request = request;
    this.#host = host;
    this.#studio = studio;
    this.#onQuoted = onQuoted;
    this.#messages = new Messages(host);
  }

  /** Takes over a map from the first drawing. */
  begin(job: Job, { basis, diagnostics, troubles }: Begun): void {
    const followed = this.#add(job, troubles.length > 0 ? undefined : basis);
    this.#messages.begin(job.input.path, diagnostics, troubles);
    if (troubles.length > 0) this.#later(followed, RETRY_MS);
  }

  /** From now on, changes are heeded. */
  start({ planned, troubles }: Plan): void {
    this.#planned = planned;
    this.#refused = troubles.join("\n");
    const early = this.#early!;
    this.#early = undefined;
    this.#onQuoted();
    this.changed(early);
  }

  get count(): number {
    return new Set([...this.#maps.values()].map(({ job }) => job.input.path)).size;
  }

  /** The files that the maps quote. */
  quoted(): string[] {
    return [...this.#maps.values()].flatMap(({ basis }) => basis?.quoted.map(([path]) => path) ?? []);
  }

  changed(paths: ReadonlySet<string>): void {
    if (this.#early !== undefined) {
      for (const path of paths) this.#early.add(path);
      return;
    }
    const quotes = ({ basis }: Followed) => basis?.quoted.some(([path]) => paths.has(path)) === true;
    const maps = [...this.#maps.values()];
    const touched = maps.filter((map) => paths.has(this.#fileOf(map.job)) || quotes(map));
    const files = new Set(maps.map(({ job }) => this.#fileOf(job)));
    if ([...paths].some((path) => !files.has(path))) this.#discover();
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

  #fileOf({ input }: Job): string {
    return resolve(this.#host.cwd, input.path);
  }

  /** A map may be drawn as several views. */
  #keyOf(job: Job): string {
    return `${this.#fileOf(job)}\0${job.view ?? ""}`;
  }

  /** Looks for maps that are new. */
  #discover(): void {
    try {
      const { jobs, planned, troubles } = planRender(this.#request, this.#host, true);
      this.#planned = planned;
      this.#refuse(troubles.join("\n"));
      for (const job of jobs) {
        const known = this.#maps.get(this.#keyOf(job));
        if (known === undefined) this.#touch(this.#add(job, undefined));
        else known.job = job;
      }
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof EnvironmentError)) throw error;
      this.#refuse(error.message);
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
    if (performance.now() - map.busySince > LONG_MS) map.drawing?.cancel();
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
      await say(this.#host, explain(failureOf(error), map.job.input.path, this.#host.env));
    } finally {
      map.busySince = undefined;
    }
  }

  async #draw(map: Followed): Promise<void> {
    const { job } = map;
    const bytes = this.#read(map);
    if (bytes === undefined || this.#isSame(map, bytes)) return;
    const drawing = this.#studio.draw({ ...(await taskOf(job, this.#request, this.#host)), bytes });
    map.drawing = drawing;
    const outcome = await drawing.outcome;
    map.drawing = undefined;
    // What is given up has changed meanwhile.
    if (this.#closed || outcome === undefined) return;
    if (!this.#messages.isNews(job.input.path, outcome) || !this.#waits(map)) {
      await this.#settle(map, outcome, bytes);
    }
  }

  async #settle(map: Followed, outcome: Outcome, bytes: Uint8Array): Promise<void> {
    const { job } = map;
    const tally = new Tally();
    await settle(job, outcome, this.#planned, false, this.#host, tally);
    this.#messages.settled(job.input.path, outcome, tally, performance.now() - map.busySince!);
    const quoted = String(map.basis?.quoted.map(([path]) => path));
    const ownFault = outcome.failure !== undefined || tally.complaints.length === 0;
    map.basis = outcome.basis.map === NOTHING ? { map: digest(bytes), quoted: [] } : outcome.basis;
    if (quoted !== String(map.basis.quoted.map(([path]) => path))) this.#onQuoted();
    if (ownFault) return;
    map.basis = undefined;
    this.#later(map, RETRY_MS);
  }

  /** The bytes of a map, or why there are none. */
  #read(map: Followed): Uint8Array | undefined {
    const { path } = map.job.input;
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

  /** Is this too early to be believed? Then there will be another look. */
  #waits(map: Followed): boolean {
    const rest = map.changedAt + QUIET_MS - performance.now();
    if (rest <= 0) return false;
    this.#later(map, rest);
    return true;
  }

  #isSame({ job, basis }: Followed, bytes: Uint8Array): boolean {
    if (basis === undefined || basis.map !== digest(bytes)) return false;
    const reach = reachOf(job.input.path, { cwd: this.#host.cwd, roots: this.#request.roots });
    return basis.quoted.every(([path, known]) => quotedDigest(path, reach) === known);
  }
}
