import type { ArgumentMap } from "../../model/map.ts";
import type { Producer } from "../annotation.ts";
import { CHANGES } from "./kinds.ts";
import { unionOf } from "./union.ts";

export interface Versions {
  readonly before: ArgumentMap;
  readonly after: ArgumentMap;
  /** "map.yaml (HEAD) → map.yaml" */
  readonly name: string | undefined;
}

/** What changed from one version of a map to another. */
export const diff: Producer<Versions> = {
  tags: CHANGES,
  looks: ["quiet", "removed", "new"],
  annotate: ({ before, after, name }) => unionOf(before, after, name),
};
