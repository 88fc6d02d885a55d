/** A follower of real files whose drawings are made by hand, under a clock that waits for nobody. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { RenderRequest } from "../../src/cli/commands/render/command.ts";
import { digest } from "../../src/cli/session/digest.ts";
import { Follower } from "../../src/cli/session/watch-session.ts";
import type { Outcome, Task } from "../../src/cli/session/job.ts";
import { planRender } from "../../src/cli/session/plan.ts";
import { fakeHost, folderWith } from "./host.ts";

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
  const request: RenderRequest = {
    files: [],
    formats: ["svg"],
    output: undefined,
    views: [],
    draw: {},
    check: false,
    jobs: undefined,
    timeout: undefined,
    roots: [],
    watch: true,
    ...more,
  };
  const drawings: Ordered[] = [];
  const studio = {
    draw(task: Task) {
      const { promise, resolve } = withResolvers<Outcome | undefined>();
      const text = Buffer.from(task.bytes!).toString();
      const ordered: Ordered = {
        text,
        views: task.draw.view,
        isCancelled: false,
        async ends(given = {}) {
          resolve({
            source: { path: task.path, text },
            diagnostics: [],
            files: [[{ suffix: "", bytes: Buffer.from(`drawn: ${text}`) }]],
            basis: { map: digest(task.bytes), quoted: [] },
            ...given,
          });
          await passes(0);
        },
      };
      drawings.push(ordered);
      const cancel = () => {
        ordered.isCancelled = true;
        resolve(undefined);
      };
      return { outcome: promise, cancel };
    },
    close() {},
  };
  let quotedAnew = 0;
  const follower = new Follower(request, host, studio, () => (quotedAnew += 1));
  const plan = planRender(request, host, true);
  for (const job of plan.jobs) {
    const basis = { map: digest(readFileSync(join(folder, job.input.path))), quoted: [] };
    follower.begin(job, { basis, diagnostics: [], troubles });
  }
  const at = (path: string) => join(folder, path);
  const heeds = async (...paths: string[]) => {
    follower.changed(new Set(paths.map(at)));
    await passes(0);
  };
  return {
    at,
    follower,
    drawings,
    quotedAnew: () => quotedAnew,
    start: () => follower.start(plan),
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
