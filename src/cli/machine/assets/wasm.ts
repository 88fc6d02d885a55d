/** Compiles WebAssembly for runs that last seconds. */
import { setFlagsFromString } from "node:v8";

/** After how much work V8 optimises a function, by the version of Node: its own choice, which others rely on. */
const USUAL: Readonly<Record<string, number>> = { 20: 1_800_000, 22: 13_000_000, 24: 13_000_000 };
const LATE = 100_000_000;

/**
 * V8 would spend a third of a short run on optimising one large function that is then hardly used, so it begins later
 * with the functions of this module. What others compile is unaffected: the flag counts when a module is made.
 */
export function compiled(bytes: Uint8Array): WebAssembly.Module {
  const usual = USUAL[process.versions.node.split(".")[0]!];
  if (usual !== undefined) setFlagsFromString(`--wasm-tiering-budget=${LATE}`);
  try {
    return new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  } finally {
    if (usual !== undefined) setFlagsFromString(`--wasm-tiering-budget=${usual}`);
  }
}
