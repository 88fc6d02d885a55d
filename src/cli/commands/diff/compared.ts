import type { Changes } from "../../../annotations/diff/changes.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import type { ArgumentMap } from "../../../model/map.ts";

/** Two maps that were compared, under the names that the user gave them. */
export interface Compared {
  readonly changes: Changes;
  readonly before: { readonly path: string; readonly map: ArgumentMap };
  readonly after: { readonly path: string; readonly map: ArgumentMap };
  /** Problems of a map that do not prevent a comparison. */
  readonly remarks: readonly ReportedFile[];
}
