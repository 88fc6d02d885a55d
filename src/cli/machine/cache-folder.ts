import { isAbsolute, join } from "node:path";
import type { Host } from "./host.ts";

/** The folder for caches; undefined if there is to be none. */
export function cacheFolder({ env }: Pick<Host, "env">): string | undefined {
  const wish = env["HENCE_CACHE"];
  if (wish === "off") return undefined;
  if (wish !== undefined && isAbsolute(wish)) return wish;
  // By convention a relative path is ignored.
  const common = [env["XDG_CACHE_HOME"], env["LOCALAPPDATA"]].find((path) => path && isAbsolute(path));
  if (common !== undefined) return join(common, "hence");
  return env["HOME"] ? join(env["HOME"], ".cache", "hence") : undefined;
}
