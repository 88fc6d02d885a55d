#!/usr/bin/env node
// The command itself: loads the bundle beside it through V8's code cache, which saves most of the start-up time.
"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { cachedDataVersionTag, setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// A command is over before most optimised code would pay: V8 would spend a third of the run on optimising one large
// WebAssembly function that is then hardly used. The flags are part of the cache's tag, so they stand before it.
// V8 complains aloud of a flag that it does not have, so each is for the versions of Node where it was tried.
const wasm = "--wasm-tiering-budget=100000000";
const FLAGS = { 20: [wasm, "--interrupt-budget=270000"], 22: [wasm], 24: [wasm] };
for (const flag of FLAGS[process.versions.node.split(".")[0]] ?? []) setFlagsFromString(flag);

const build = "BUILD_ID";
const bundle = path.join(__dirname, "cli.cjs");
// The tag stands for V8's version, its flags and the processor; a cache of another one would be refused.
const tag = cachedDataVersionTag().toString(16);
const cacheFile = path.join(__dirname, "cache", `${build}-${process.arch}-${tag}`);

let cachedData;
try {
  cachedData = readFileSync(cacheFile);
} catch {
  // The first run with this Node: a cache is written at the end.
}

// The bundle is pure ASCII, and Latin-1 is the quickest to read.
const source = readFileSync(bundle, "latin1");
const script = new Script(`(function (module, exports, require, __filename, __dirname) {${source}\n})`, {
  filename: bundle,
  cachedData,
});
const module_ = { exports: {} };
script.runInThisContext()(module_, module_.exports, require, bundle, __dirname);
const { main, progress } = module_.exports;

main(__filename, build).then((exitCode) => {
  process.exitCode = exitCode;
  const cached = cachedData !== undefined && script.cachedDataRejected === false;
  if (!cached && progress.drawn) writeCache();
});

/** Only a run that has drawn a map is worth keeping: the cache holds the functions that were called. */
function writeCache() {
  const { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
  const folder = path.join(__dirname, "cache");
  const temporary = `${cacheFile}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length >= 8) return;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cacheFile);
  } catch {
    // A folder that cannot be written to only means a slower start.
    try {
      rmSync(temporary, { force: true });
    } catch {}
  }
}
