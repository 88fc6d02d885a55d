import type { BriefContent } from "./content.ts";

/** Equal for contents that say the same: each statement and each step of the map by its name. */
export function contentKey(content: BriefContent): string {
  return JSON.stringify(content, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("role" in value && "id" in value) return value.id;
    return "target" in value && "index" in value ? value.index : value;
  });
}
