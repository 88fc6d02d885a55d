/** Loads a bundle, and the package of ELK when it asks for it, through V8's code cache, which lies beside the bundle. */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { readOwn, writeOwn } from "./machine/disk/own.ts";
import type { Own } from "./machine/disk/own.ts";
import { keepNewest } from "./machine/own-files.ts";

/** Bytes; several times the size of a cache for one version of Node. */
const CACHE_AT_MOST = 64 * 1024 * 1024;
/** Enough for the command and for ELK in several versions of Node. */
const CACHES_AT_MOST = 12;
/** The one file of a package that is large enough to be worth a cache; pure ASCII, as the bundles are. */
const ENGINE = "elkjs/lib/elk-worker.min.js";
const EXTENSION = ".cache";
const DIGEST_BYTES = 32;

interface Loaded<T> {
  readonly exports: T;
  /** Keeps what V8 has compiled until now, unless that was kept before. */
  readonly keep: () => void;
}

type Run = (...scope: readonly unknown[]) => void;

/** A file of CommonJS, not run yet. */
interface Compiled {
  readonly run: Run;
  readonly keep: () => void;
}

/**
 * @param bundle A CommonJS file in pure ASCII.
 * @param build Identifies its contents.
 */
export function loadCached<T>(bundle: string, build: string, require: NodeJS.Require): Loaded<T> {
  const folder = join(dirname(bundle), "cache");
  const program = compiled(bundle, folder, build);
  let engine: (Compiled & { readonly exports: unknown }) | undefined;
  const requireCached = Object.assign((id: string): unknown => {
    if (id !== ENGINE) return require(id);
    if (engine === undefined) {
      const file = require.resolve(ENGINE);
      engine = loaded(file, compiled(file, folder, `${build}-elk`), require);
    }
    return engine.exports;
  }, require);
  const { exports } = loaded(bundle, program, requireCached);
  return {
    exports: exports as T,
    keep() {
      program.keep();
      engine?.keep();
    },
  };
}

function loaded(file: string, program: Compiled, require: NodeJS.Require) {
  const module_ = { exports: {} as unknown };
  program.run(module_, module_.exports, require, file, dirname(file));
  return { ...program, exports: module_.exports };
}

/** @param name The name of the cache, which holds the functions that had been called when it was kept. */
function compiled(file: string, folder: string, name: string): Compiled {
  // The tag stands for V8's version, its flags and the processor; a cache of another one would be refused.
  const tag = `${process.arch}-${cachedDataVersionTag().toString(16)}`;
  const { text, owner } = readProgram(file);
  const own: Own = {
    file: join(folder, `${name}-${tag}${EXTENSION}`),
    top: folder,
    // Its owner could change the program itself, so trusting a cache of theirs gives away nothing more.
    owners: [owner],
  };
  const digestOf = (data: Uint8Array): Buffer =>
    createHash("sha256").update(name).update(tag).update(text).update(data).digest();
  const cachedData = readCache(own, digestOf);

  // Latin-1 is the quickest to read.
  const source = text.toString("latin1");
  const script = new Script(`(function (module, exports, require, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const isCached = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    run: script.runInThisContext() as Run,
    keep() {
      if (isCached) return;
      const data = script.createCachedData();
      // A folder that cannot be written to only means a slower start.
      if (writeOwn(own, Buffer.concat([digestOf(data), data]), 0o755))
        keepNewest(folder, EXTENSION, CACHES_AT_MOST);
    },
  };
}

function readProgram(file: string): { readonly text: Buffer; readonly owner: number } {
  const descriptor = openSync(file, "r");
  try {
    return { text: readFileSync(descriptor), owner: fstatSync(descriptor).uid };
  } finally {
    closeSync(descriptor);
  }
}

/** V8 runs whatever stands in its cache, so it is given only what it has made itself from exactly this bundle. */
function readCache(own: Own, digestOf: (data: Uint8Array) => Buffer): Uint8Array | undefined {
  const bytes = readOwn(own, CACHE_AT_MOST);
  if (bytes === undefined || bytes.length <= DIGEST_BYTES) return undefined;
  const data = bytes.subarray(DIGEST_BYTES);
  return digestOf(data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : undefined;
}
