import type { Host } from "../machine/host.ts";
import { Pool } from "./pool.ts";
import type { PoolOptions } from "./pool.ts";
import { startThread, thisThread } from "./thread.ts";

/** A pool of threads; without a launcher, everything is done in this one. */
export function openPool(
  { launcher, assets }: Pick<Host, "launcher" | "assets">,
  options: PoolOptions,
): Pool {
  if (launcher === undefined) return new Pool(() => thisThread(assets), { ...options, threads: 1, ahead: 1 });
  return new Pool(() => startThread(launcher, assets, options.threads), options);
}
