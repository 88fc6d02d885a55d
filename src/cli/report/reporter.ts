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
}

export type Reporter = (files: readonly ReportedFile[], options: ReportOptions) => string;
