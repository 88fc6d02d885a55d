/** Real files that are watched, with drawings made by hand, under a clock that waits for nobody. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { digest } from "../../src/cli/machine/digest.ts";
import type { Job, Outcome } from "../../src/cli/session/job.ts";
import { planRender } from "../../src/cli/session/plan.ts";
import type { RenderRequest } from "../../src/cli/session/request.ts";
import { WatchSession } from "../../src/cli/session/watch-session.ts";
import { Pool } from "../../src/cli/threads/pool.ts";
import { fakeHost, folderWith } from "./host.ts";
import { RENDER } from "./requests.ts";

/** A drawing that somebody waits for. */
interface Ordered {
  readonly text: string;
  readonly views: string | undefined;
  isCancelled: boolean;
  /** What came of it. */
  ends(more?: Partial<Outcome>): Promise<void>;
}

/** Time passes on a clock that `vi.useFakeTimers` has stopped. */
export const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Follows the maps of a folder that were drawn already, as they are. */
export async function following(
  files: Readonly<Record<string, string>>,
  more: Partial<RenderRequest> = {},
  troubles: readonly string[] = [],
) {
  const folder = folderWith(files);
  const host = fakeHost(folder);
  const request: RenderRequest = { ...RENDER, formats: ["svg"], watch: true, ...more };
  const drawings: Ordered[] = [];
  const startThread = () => {
    let current: Ordered | undefined;
    const run = (job: Job) => {
      const { promise, resolve } = withResolvers<Outcome>();
      const text = Buffer.from(job.bytes!).toString();
      const ordered: Ordered = {
        text,
        views: job.draw.view,
        isCancelled: false,
        async ends(given = {}) {
          resolve({
            source: { path: job.path, text },
            diagnostics: [],
            files: [[{ suffix: "", bytes: Buffer.from(`drawn: ${text}`) }]],
            basis: { map: digest(job.bytes), quoted: [] },
            ...given,
          });
          await passes(0);
        },
      };
      drawings.push((current = ordered));
      return promise;
    };
    const end = () => {
      if (current !== undefined) current.isCancelled = true;
    };
    return { run, end };
  };
  const pool = new Pool(startThread, { threads: 4, limit: 5 * 60_000, stale: 3000 });
  let quotedAnew = 0;
  const session = new WatchSession(request, host, pool, () => (quotedAnew += 1));
  const plan = planRender(request, host, { waits: true });
  for (const job of plan.jobs) {
    const basis = { map: digest(readFileSync(join(folder, job.path))), quoted: [] };
    const source = { path: job.path, text: "" };
    const rest = { source, diagnostics: [], pages: 1, files: [], refusals: [], failures: troubles };
    session.begin(job, { name: job.name, basis, ...rest });
  }
  const at = (path: string) => join(folder, path);
  const heeds = async (...paths: string[]) => {
    session.changed(new Set(paths.map(at)));
    await passes(0);
  };
  return {
    at,
    session,
    drawings,
    quotedAnew: () => quotedAnew,
    start: () => session.start(plan),
    output: (path: string) => (existsSync(at(path)) ? readFileSync(at(path), "utf8") : undefined),
    /** Tells of changes. */
    heeds,
    saves: async (path: string, text: string) => {
      writeFileSync(at(path), text);
      await heeds(path);
    },
    /** What it has said, without times. */
    said: () =>
      host
        .err()
        .replaceAll(/^\d\d:\d\d:\d\d /gm, "")
        .replaceAll(/\(\d+ ms\)/g, "(… ms)"),
  };
}

function withResolvers<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** The same after the first drawing is done. */
export async function started(...given: Parameters<typeof following>) {
  const all = await following(...given);
  all.start();
  await passes(0);
  return all;
}
