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
}

export type Reporter = (files: readonly ReportedFile[], options: ReportOptions) => string;
