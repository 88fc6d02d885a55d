#!/usr/bin/env node
// The command itself: loads the bundle beside it through V8's code cache, which saves most of the start-up time.
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { readOwn, writeOwn } from "./machine/disk/own.ts";
import { keepNewest } from "./machine/own-files.ts";

/** Which build this is; set by the build. */
declare const HENCE_BUILD: string;

interface Command {
  readonly main: (launcher: string, build: string) => Promise<number>;
  readonly progress: { readonly drawn: boolean };
}

// A command is over before most optimised code would pay: V8 would spend a third of the run on optimising one large
// WebAssembly function that is then hardly used. The flags are part of the cache's tag, so they stand before it.
// V8 complains aloud of a flag that it does not have, so each is for the versions of Node where it was tried.
const wasm = "--wasm-tiering-budget=100000000";
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [wasm, "--interrupt-budget=270000"],
  22: [wasm],
  24: [wasm],
};
for (const flag of FLAGS[process.versions.node.split(".")[0]!] ?? []) setFlagsFromString(flag);

/** Several times what it takes, for one version of Node. */
const CACHE_AT_MOST = 64 * 1024 * 1024;
const CACHES_AT_MOST = 8;
const EXTENSION = ".cache";
const DIGEST_BYTES = 32;

const bundle = join(__dirname, "cli.cjs");
// The tag stands for V8's version, its flags and the processor; a cache of another one would be refused.
const tag = `${process.arch}-${cachedDataVersionTag().toString(16)}`;
const folder = join(__dirname, "cache");
const { text, owner } = readBundle();
const own = {
  file: join(folder, `${HENCE_BUILD}-${tag}${EXTENSION}`),
  top: folder,
  // Whoever can write the bundle needs no cache to have code of theirs run.
  owners: [owner],
};
const cachedData = readCache();

// The bundle is pure ASCII, and Latin-1 is the quickest to read.
const source = text.toString("latin1");
const script = new Script(`(function (module, exports, require, __filename, __dirname) {${source}\n})`, {
  filename: bundle,
  ...(cachedData === undefined ? {} : { cachedData }),
});
const module_ = { exports: {} as Command };
script.runInThisContext()(module_, module_.exports, require, bundle, __dirname);
const { main, progress } = module_.exports;

void main(__filename, HENCE_BUILD).then((exitCode) => {
  process.exitCode = exitCode;
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  // Only a run that has drawn a map is worth keeping: the cache holds the functions that were called.
  if (!isCached && progress.drawn) writeCache();
});

function readBundle(): { readonly text: Buffer; readonly owner: number } {
  const descriptor = openSync(bundle, "r");
  try {
    return { text: readFileSync(descriptor), owner: fstatSync(descriptor).uid };
  } finally {
    closeSync(descriptor);
  }
}

/** V8 runs whatever stands in its cache, so it only gets what it has made itself of this very bundle. */
function readCache(): Uint8Array | undefined {
  const bytes = readOwn(own, CACHE_AT_MOST);
  if (bytes === undefined || bytes.length <= DIGEST_BYTES) return undefined;
  const data = bytes.subarray(DIGEST_BYTES);
  return digestOf(data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : undefined;
}

/** A folder that cannot be written to only means a slower start. */
function writeCache(): void {
  const data = script.createCachedData();
  if (writeOwn(own, Buffer.concat([digestOf(data), data]), 0o755))
    keepNewest(folder, EXTENSION, CACHES_AT_MOST);
}

function digestOf(data: Uint8Array): Buffer {
  return createHash("sha256").update(HENCE_BUILD).update(tag).update(text).update(data).digest();
}
