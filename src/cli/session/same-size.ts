import { LEAST_TYPE } from "../../layout/paper.ts";
import type { Job, Outcome } from "./job.ts";

type RunJobs = (jobs: readonly Job[]) => AsyncIterable<Outcome>;

/** pt; sizes nearer than this are one. */
const SAME = 0.05;

/**
 * Runs jobs so that figures for a column of text are of one type size, where none is stated: the largest that suits
 * all of them. Those that came out larger are drawn again. A map that does not fit the column in type that can be read
 * keeps its own size, and makes no other smaller.
 */
export async function* inOneSize(jobs: readonly Job[], run: RunJobs): AsyncGenerator<Outcome> {
  const free = jobs.map(({ draw }) => draw.width !== undefined && draw.type === undefined);
  if (free.filter(Boolean).length < 2) {
    yield* run(jobs);
    return;
  }
  const outcomes: Outcome[] = [];
  for await (const outcome of run(jobs)) outcomes.push(outcome);
  const sizes = outcomes.map(({ drawn }, i) => {
    const body = free[i] ? drawn?.type?.body : undefined;
    return body !== undefined && body > LEAST_TYPE - SAME ? body : undefined;
  });
  const size = sizes.reduce<number>((least, one) => Math.min(least, one ?? least), Infinity);
  const larger = [...sizes.keys()].filter((i) => (sizes[i] ?? size) > size + SAME);
  let next = 0;
  for await (const outcome of run(larger.map((i) => smaller(jobs[i]!, size)))) {
    outcomes[larger[next++]!] = outcome;
  }
  yield* outcomes;
}

const smaller = (job: Job, size: number): Job => ({ ...job, draw: { ...job.draw, type: size } });
