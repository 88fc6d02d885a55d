#!/usr/bin/env node
// The command itself: loads the bundle beside it through V8's code cache, which saves most of the start-up time.
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { loadCached } from "./cached-script.ts";

/** Which build this is; set by the build. */
declare const HENCE_BUILD: string;

interface Command {
  readonly main: (launcher: string, build: string) => Promise<number>;
  readonly progress: { readonly drawn: boolean };
}

// A command is over before most optimised code would pay. The flag is part of the cache's tag, so it stands before it.
// V8 prints an error for a flag that it does not have, so it is set only in the version of Node where it was tested.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=270000");

const bundle = join(__dirname, "cli.cjs");
const { exports, keep } = loadCached<Command>(bundle, HENCE_BUILD, require);
const { main, progress } = exports;

void main(__filename, HENCE_BUILD).then((exitCode) => {
  process.exitCode = exitCode;
  // Only a run that has drawn a map is worth keeping: the cache holds the functions that were called.
  if (progress.drawn) keep();
});
