import type { FormatName } from "../../../formats/index.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import type { ReportName } from "../judged/tables.ts";

/** What `hence whatif` is asked. */
export interface WhatIfRequest {
  readonly file: string;
  /** Ids or numbers. */
  readonly deny: readonly string[];
  readonly open: readonly string[];
  readonly grant: readonly string[];
  readonly claim: string | undefined;
  readonly format: ReportName;
  readonly pictures: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  readonly draw: DrawOptions;
}
