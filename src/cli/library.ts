/** Loads what `hence` and `hence/node` are in Node: a part of the command's bundle, with V8's code cache. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { loadCached } from "./cached-script.ts";

interface Library {
  readonly typesetter: () => Promise<unknown>;
}

interface Bundle {
  readonly library: () => Promise<Library>;
}

/** @param module The address of the module beside the bundle. */
export async function loadLibrary(module: string, build: string): Promise<Library> {
  const bundle = fileURLToPath(new URL("cli.cjs", module));
  const { exports, keep } = loadCached<Bundle>(bundle, build, createRequire(module));
  const library = await exports.library();
  let draws = false;
  return {
    ...library,
    // Only a process that draws is worth keeping: the cache holds the functions that were called.
    typesetter() {
      if (!draws) process.once("exit", keep);
      draws = true;
      return library.typesetter();
    },
  };
}
