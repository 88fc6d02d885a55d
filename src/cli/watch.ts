import type { RenderRequest } from "./commands/render.ts";
import type { ExitCode } from "./errors.ts";
import type { Host } from "./host.ts";
export async function watch(_: RenderRequest, __: Host): Promise<ExitCode> {
  return 0;
}
