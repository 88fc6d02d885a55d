import { resolve } from "node:path";
import { putFile } from "../machine/disk/replace.ts";
import { EnvironmentError } from "../report/errors.ts";
import { explain } from "./failure.ts";
import { compare } from "../machine/files.ts";
import type { Host } from "../machine/host.ts";
import type { Outcome } from "./job.ts";
import { suffixedPath } from "./outputs.ts";
import type { Job } from "./outputs.ts";
import type { Tally } from "./run-summary.ts";

/** A file as it should be now. */
export interface Placed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of the outputs of a map. */
export interface Settled {
  readonly placed: readonly Placed[];
  /** Why not all of them are in place. */
  readonly troubles: readonly string[];
}

/** Writes what was drawn of a map, or takes down why nothing was. */
export async function settle(
  job: Job,
  outcome: Outcome,
  planned: ReadonlySet<string>,
  check: boolean,
  host: Host,
  tally: Tally,
): Promise<Settled> {
  const { files, failure } = outcome;
  const placed: Placed[] = [];
  const [wishes, complaints] = [tally.wishes.length, tally.complaints.length];
  tally.maps.push(outcome);
  if (outcome.drawn !== undefined) tally.drawn.push(outcome.drawn);
  if (failure !== undefined) {
    const list = failure.kind === "wish" ? tally.wishes : tally.complaints;
    list.push(explain(failure, job.input.path, host.env));
  }
  for (const [i, output] of job.outputs.entries()) {
    const own = files[i] ?? [];
    if (output.path === "-" && own.length > 1) {
      tally.wishes.push(
        `${job.input.path} needs ${own.length} files, and standard output takes one; name a folder: -o pages/.`,
      );
      continue;
    }
    for (const { suffix, bytes } of own) {
      const path = suffixedPath(output, suffix);
      if (path !== output.path && planned.has(path)) {
        tally.wishes.push(`${job.input.path} and another map would both be written to ${path}; rename one.`);
      } else {
        await put(path, bytes, check, host, tally);
        placed.push({ path, bytes });
      }
    }
    tally.pages.set(job.input.name, Math.max(tally.pages.get(job.input.name) ?? 1, own.length));
  }
  return { placed, troubles: [...tally.wishes.slice(wishes), ...tally.complaints.slice(complaints)] };
}

async function put(path: string, bytes: Uint8Array, check: boolean, host: Host, tally: Tally): Promise<void> {
  if (path === "-") return check ? undefined : host.stdout.write(bytes);
  const file = resolve(host.cwd, path);
  try {
    if (check) tally.compared(path, compare(file, bytes));
    else if ((await putFile(file, bytes)) === "written") tally.written.push(path);
    else tally.unchanged += 1;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    tally.complaints.push(error.message);
  }
}
