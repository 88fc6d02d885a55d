import type { PictureRequest } from "../pictures/request.ts";
import type { DiffFormat } from "./formats.ts";

/** What `hence diff` is asked to do. */
export interface DiffRequest extends PictureRequest {
  /** One or two. */
  readonly versions: readonly string[];
  readonly format: DiffFormat;
}
