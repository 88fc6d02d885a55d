import { github, json, short } from "./lines.ts";
import { pretty } from "./pretty.ts";
import type { ReportedFile, Reporter, ReportOptions } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** What `--quiet` leaves. */
export function onlyErrors({ source, diagnostics }: ReportedFile): ReportedFile {
  return { source, diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
}

/** How problems can be reported: for people, for editors and scripts, for GitHub, for code scanners. */
export const REPORT_FORMATS = { pretty, short, json, github, sarif } satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export function report(format: ReportFormat, files: readonly ReportedFile[], options: ReportOptions): string {
  return REPORT_FORMATS[format](files, options);
}
