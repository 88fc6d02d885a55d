import type { Cell, Panel } from "../outline.ts";

/** A panel in which neighbouring heads at which the reasons of one claim go on are one head. */
export function withHeadsMerged(panel: Panel): Panel {
  /** By head: the one that it becomes a part of. */
  const into = new Map<string, string>();
  const heads: Cell[] = [];
  for (const head of panel.heads) {
    const last = heads.at(-1);
    if (last !== undefined && goesOn(last) && goesOn(head) && last.statement === head.statement)
      into.set(head.id, last.id);
    else heads.push(head);
  }
  if (into.size === 0) return panel;
  const blocks = panel.blocks.map((block) => {
    const id = into.get(block.target.id);
    return id === undefined ? block : { ...block, target: { ...block.target, id } };
  });
  return { ...panel, heads, blocks };
}

const goesOn = ({ kind, cutOff, step }: Cell): boolean =>
  kind === "reference" && cutOff === true && step === undefined;
