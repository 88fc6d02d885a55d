import type { Diagnostic, Source } from "../../diagnostic.ts";

/** A map and what is wrong with it. */
export interface ReportedFile {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReportOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Show every warning, however many there are of a kind. */
  readonly all?: boolean;
  /** Only errors are given: without one there may still be other problems. */
  readonly errorsOnly?: boolean;
}

export type Reporter = (files: readonly ReportedFile[], options: ReportOptions) => string;
