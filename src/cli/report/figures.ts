import type { RenderRequest } from "../commands/render/command.ts";
import type { Outcome, Task } from "../session/job.ts";

type Perform = (tasks: readonly Task[]) => AsyncIterable<Outcome>;

/** pt; sizes nearer than this are one. */
const SAME = 0.05;

/**
 * Performs tasks so that figures for a column of text are of one type size, where none is stated: the largest that
 * suits all of them. Those that came out larger are drawn again.
 */
export async function* alike(
  tasks: readonly Task[],
  { draw }: Pick<RenderRequest, "draw">,
  perform: Perform,
): AsyncGenerator<Outcome> {
  if (draw.width === undefined || draw.size !== undefined || tasks.length < 2) {
    yield* perform(tasks);
    return;
  }
  const outcomes: Outcome[] = [];
  for await (const outcome of perform(tasks)) outcomes.push(outcome);
  const sizes = outcomes.map(({ drawn }) => drawn?.type?.body);
  const size = sizes.reduce<number>((least, one) => Math.min(least, one ?? least), Infinity);
  const larger = [...sizes.keys()].filter((i) => (sizes[i] ?? size) > size + SAME);
  let next = 0;
  for await (const outcome of perform(larger.map((i) => smaller(tasks[i]!, size)))) {
    outcomes[larger[next++]!] = outcome;
  }
  yield* outcomes;
}

const smaller = (task: Task, size: number): Task => ({ ...task, draw: { ...task.draw, size } });
