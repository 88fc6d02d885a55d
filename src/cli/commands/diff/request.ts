import type { PictureRequest } from "../pictures/request.ts";
import type { DiffFormat } from "./formats.ts";

/** What `hence diff` is asked to do. */
export interface DiffRequest extends PictureRequest {
  /** One or two. */
  readonly versions: readonly string[];
  readonly format: DiffFormat;
  /** Folders whose files may be read too, as the user wrote them. */
  readonly roots: readonly string[];
}
