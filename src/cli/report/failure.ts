import { EnvironmentError } from "./errors.ts";

/** Why a map could not be drawn although nothing is wrong with it; plain data, so that a thread can send it. */
export interface Failure {
  /** A bug of hence, a system error, or something that this map does not have. */
  readonly kind: "bug" | "environment" | "wish";
  readonly message: string;
  readonly stack: string | undefined;
}

/** By name, because what throws them is loaded late. */
const MACHINE: ReadonlySet<string> = new Set(["PdfEngineError", "PngEngineError"]);
const WISHES: ReadonlySet<string> = new Set(["WishError", "FormatLimitError"]);

export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "";
  const isMachine = error instanceof EnvironmentError || MACHINE.has(name);
  const isWish = WISHES.has(name);
  return {
    kind: isMachine ? "environment" : isWish ? "wish" : "bug",
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  };
}

/** The same in words for the user. */
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
