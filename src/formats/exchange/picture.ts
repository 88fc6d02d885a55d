import type { ArgumentMap, Inference } from "../../model/map.ts";
import { semicolonOf, wordsFor } from "../../language/index.ts";
import { voicesIn } from "../../outline/attribution.ts";
import { labelOf } from "../../outline/labels.ts";
import type { Carried } from "./exchange.ts";
import { inferenceNames } from "./names.ts";

/** What graph languages show: texts with who says them, and steps with their schemes. */
export const CARRIED: Carried = {
  map: ["title"],
  statement: ["text", "voice", "unstated", "group"],
  inference: ["scheme"],
  groups: true,
};

/** A map as nodes and links between them: a step is a node between its premises and what it bears on. */
export interface NodePicture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly isAttack: boolean;
    readonly hasHead: boolean;
  }[];
}

export interface PictureNode {
  readonly id: string;
  readonly text: string;
  readonly kind: "premise" | "conclusion" | "step" | "objection";
  readonly isUnstated: boolean;
  readonly group: string | undefined;
}

export function pictureOf(map: ArgumentMap): NodePicture {
  const voices = voicesIn(map);
  const words = wordsFor(map.lang);
  const nameOf = inferenceNames(map, "step-");
  const said = (by: readonly string[]) =>
    by.length === 0 ? "" : ` (${by.map((id) => voices.get(id)?.name ?? id).join(semicolonOf(words))})`;
  const statements = map.statements.map(({ id, text, role, unstated, group, voices: by }): PictureNode => ({
    id,
    text: text + said(by),
    kind: role,
    isUnstated: unstated,
    group,
  }));
  const steps = map.inferences.map((one): PictureNode => ({
    id: nameOf(one),
    text: labelOf(one, words),
    kind: one.target.kind === "support" ? "step" : "objection",
    isUnstated: false,
    group: undefined,
  }));
  const links = map.inferences.flatMap((one) => {
    const isAttack = one.target.kind !== "support";
    const into = one.from.map((from) => ({ from, to: nameOf(one), isAttack, hasHead: false }));
    return [...into, { from: nameOf(one), to: goalOf(one, nameOf), isAttack, hasHead: true }];
  });
  return { nodes: [...statements, ...steps], links };
}

const goalOf = ({ target }: Inference, nameOf: (index: number) => string): string =>
  target.kind === "undercut" ? nameOf(target.inference) : target.statement;

/** Groups in the order of the map, each with what is in it; what is in none comes last. */
export function grouped(
  map: ArgumentMap,
  nodes: readonly PictureNode[],
): readonly { readonly title?: string; readonly id: string; readonly members: readonly PictureNode[] }[] {
  const groups = map.groups.map(({ id, title }) => ({
    id,
    title,
    members: nodes.filter(({ group }) => group === id),
  }));
  return [
    ...groups.filter(({ members }) => members.length > 0),
    { id: "", members: nodes.filter(({ group }) => group === undefined) },
  ];
}

export const isStep = ({ kind }: PictureNode) => kind === "step" || kind === "objection";

/** In lines of about thirty characters, because these programs break none. */
export function wrappedByLength(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1)!;
    if (last !== "" && last.length + 1 + word.length > 32) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}
