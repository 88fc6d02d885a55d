import type { MapNamed } from "../judged/read.ts";
import type { ReportName } from "../judged/tables.ts";
import type { PictureRequest } from "../pictures/request.ts";

/** What `hence whatif` is asked. */
export interface WhatIfRequest extends PictureRequest, MapNamed {
  /** Ids or numbers. */
  readonly deny: readonly string[];
  readonly open: readonly string[];
  readonly grant: readonly string[];
  readonly claim: string | undefined;
  readonly format: ReportName;
}
