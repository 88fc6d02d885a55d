import type { Space } from "../../model/field.ts";
import type { ParsedMap } from "../schema/schema.ts";

/** Sections that are missing from a map, or empty, although it names something that they would declare. */
export interface AbsentSections {
  /** By what is named: a statement that is used as a premise, as a conclusion, or as either. */
  of(space: Space | "premise" | "conclusion"): string | undefined;
}

export function sectionsAbsent(document: ParsedMap): AbsentSections {
  const unless = <S extends keyof ParsedMap>(section: S): S | undefined =>
    (document[section] as readonly unknown[] | undefined)?.length ? undefined : section;
  const premises = unless("premises");
  const conclusions = unless("conclusions");
  return {
    of(space) {
      switch (space) {
        case "premise":
          return premises;
        case "conclusion":
          return conclusions;
        case "statement":
          return premises && conclusions ? undefined : (premises ?? conclusions);
        case "voice":
          return unless("voices");
        case "group":
          return unless("groups");
        default:
          return undefined;
      }
    },
  };
}
