import { isAbsolute, join } from "node:path";
import type { Host } from "./host.ts";

/** Where hence may keep what spares work; undefined if nowhere. */
export function cacheFolder({ env }: Pick<Host, "env">): string | undefined {
  const wish = env["HENCE_CACHE"];
  if (wish === "off") return undefined;
  if (wish !== undefined && isAbsolute(wish)) return wish;
  // As the convention has it, a relative path here is to be ignored.
  const common = [env["XDG_CACHE_HOME"], env["LOCALAPPDATA"]].find((path) => path && isAbsolute(path));
  if (common !== undefined) return join(common, "hence");
  return env["HOME"] ? join(env["HOME"], ".cache", "hence") : undefined;
}
