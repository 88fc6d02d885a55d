import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import type { Lines } from "./lines.ts";

const MAX_STATEMENTS = 20_000;

export const hasTooMany = (count: number): boolean => count > MAX_STATEMENTS;

/** Why a map with this number of statements is not read; undefined if it is. */
export const tooManyStatements = (count: number, lines: Lines): Diagnostic | undefined =>
  !hasTooMany(count)
    ? undefined
    : diagnostic("too-large", lines.range(0, 1), `This map has more than ${MAX_STATEMENTS} statements.`);
