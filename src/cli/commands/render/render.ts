import { rootsNamed } from "../../machine/quoted/reach.ts";
import type { Host } from "../../machine/host.ts";
import type { ExitCode } from "../../report/errors.ts";
import { planRender } from "../../session/plan.ts";
import type { RenderRequest } from "../../session/request.ts";
import { runPlan } from "../../session/run.ts";
import { exitCodeOf } from "../../session/run-summary.ts";
import { poolFor } from "../../threads/pool-for.ts";
import type { Pool } from "../../threads/pool.ts";

/** Draws what is asked for, once. */
export async function render(
  asked: RenderRequest,
  host: Host,
  commands: readonly string[],
): Promise<ExitCode> {
  const request = { ...asked, roots: rootsNamed(asked.roots, host.cwd) };
  const plan = planRender(request, host, { commands });
  let pool: Pool | undefined;
  try {
    const result = await runPlan(plan, request, host, (jobs) => (pool = poolFor(jobs, request, host)));
    return exitCodeOf(result);
  } finally {
    pool?.close();
  }
}
