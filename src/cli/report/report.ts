import type { Diagnostic, Source } from "../../diagnostic.ts";
import { github, json, short } from "./lines.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

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

/** How problems can be reported: for people, for editors and scripts, for GitHub, for code scanners. */
export const REPORT_FORMATS = { pretty, short, json, github, sarif } satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export function report(format: ReportFormat, files: readonly ReportedFile[], options: ReportOptions): string {
  return REPORT_FORMATS[format](files, options);
}
