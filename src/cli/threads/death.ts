import { failureOf } from "../report/failure.ts";
import type { Failure } from "../report/failure.ts";

/** Why a map was not drawn whose thread ended early. */
export function deathOf(error: unknown, path: string): Failure {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(path) : failureOf(error);
}

/** A map that took longer than it may. */
export function tooSlow(path: string, ms: number): Failure {
  return {
    kind: "environment",
    message: `Drawing ${path} took longer than ${duration(ms)} and was given up; the other maps go on. Split the map, or draw one view at a time.`,
    stack: undefined,
  };
}

function outOfMemory(path: string): Failure {
  return {
    kind: "environment",
    message: `Drawing ${path} took more memory than one map may have and was given up; the other maps go on. Split the map, or draw it alone with more: NODE_OPTIONS=--max-old-space-size=8000 hence render ${path}.`,
    stack: undefined,
  };
}

function duration(ms: number): string {
  const minutes = ms / 60_000;
  if (Number.isInteger(minutes)) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return ms === 1000 ? "1 second" : `${ms / 1000} seconds`;
}
