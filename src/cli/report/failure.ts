import { refusalIn } from "../../diagnostic.ts";
import { EnvironmentError } from "./errors.ts";

/** Why a map could not be drawn although nothing is wrong with it; plain data, so that a thread can send it. */
export interface Failure {
  /** A bug of hence, a system error, or something that this map does not have. */
  readonly kind: "bug" | "environment" | "wish";
  readonly message: string;
  readonly stack: string | undefined;
}

const KINDS = { machine: "environment", map: "wish" } as const;

export function failureOf(error: unknown): Failure {
  const because = error instanceof EnvironmentError ? "machine" : refusalIn(error)?.because;
  return {
    kind: because === undefined ? "bug" : KINDS[because],
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  };
}

/** A failure in words for the user. */
export function explain(
  failure: Failure,
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (failure.kind === "environment") return failure.message;
  if (failure.kind === "wish") return path === undefined ? failure.message : `${path}: ${failure.message}`;
  const place = path === undefined ? "" : ` in ${path}`;
  const said = `Internal error${place}: ${failure.message.split("\n", 1)[0]!.replace(/\.$/, "")}`;
  if (env["HENCE_DEBUG"]) return `${said}\n${failure.stack ?? ""}`;
  return `${said}. This is a bug of hence; HENCE_DEBUG=1 shows where.`;
}
