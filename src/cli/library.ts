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
  return quiet({
    ...library,
    // Only a process that draws is worth keeping: the cache holds the functions that were called.
    typesetter() {
      if (!draws) process.once("exit", keep);
      draws = true;
      return library.typesetter();
    },
  });
}

/** Wraps each function so that Node shows no source line for its errors: lines of the bundle have thousands of characters. */
function quiet<L extends object>(library: L): L {
  const all = Object.entries(library).map(([name, value]: [string, unknown]) => {
    if (typeof value !== "function") return [name, value] as const;
    const called = (...given: readonly unknown[]): unknown => {
      try {
        const made: unknown = Reflect.apply(value, undefined, given);
        return made instanceof Promise ? made.catch((error: unknown) => rethrow(error, called)) : made;
      } catch (error) {
        return rethrow(error, called);
      }
    };
    return [name, Object.defineProperty(called, "name", { value: name })] as const;
  });
  return Object.fromEntries(all) as L;
}

/** Node shows the line of the innermost place that V8 has captured, and prints the stack as it is written. */
function rethrow(error: unknown, from: (...given: readonly unknown[]) => unknown): never {
  if (error instanceof Error && Object.isExtensible(error)) {
    const { stack } = error;
    Error.captureStackTrace(error, from);
    Object.defineProperty(error, "stack", { value: stack, writable: true, configurable: true });
  }
  throw error;
}
