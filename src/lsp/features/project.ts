import { EXPLANATIONS } from "../../checks/explanations/explanations.ts";
import type { Code } from "../../diagnostic.ts";
import { linesOf } from "../../input/lines.ts";
import { projectSchema } from "../../input/project/schema.ts";
import { readYaml } from "../../input/yaml/read.ts";
import { walkOf } from "../analysis/schema-walk.ts";
import type { SchemaPart } from "../analysis/schema-walk.ts";
import { complete } from "../completion/completion.ts";
import type { Completion, CompletionWish } from "../completion/completion.ts";
import { keyAt } from "./hover.ts";
import type { Hover } from "./hover.ts";

/** The defaults of a folder; what a warning is about is said as `hence explain` says it. */
const WALK = walkOf(withExplanations(projectSchema()));

/** What can be written at an offset of a `hence.yaml`. */
export const completeProject = (text: string, offset: number, wish: CompletionWish): Completion | undefined =>
  complete(text, offset, undefined, { ...wish, walk: WALK });

/** Explains a key of a `hence.yaml`. */
export function hoverProject(text: string, offset: number): Hover | undefined {
  const source = { path: "", text: text.replace(/^\uFEFF/, "\n") };
  return keyAt(readYaml(source, linesOf(source.text)).root, offset, WALK);
}

function withExplanations({ properties = {}, ...rest }: SchemaPart): SchemaPart {
  const { checks } = properties;
  const explained = Object.entries(checks?.properties ?? {}).map(([code, level]) => [
    code,
    { ...level, description: EXPLANATIONS[code as Code].means },
  ]);
  return {
    ...rest,
    properties: { ...properties, checks: { ...checks, properties: Object.fromEntries(explained) } },
  };
}
