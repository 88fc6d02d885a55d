import type { Revision } from "../model/revision.ts";
import type { Block, Cell } from "../outline/outline.ts";
import type { Statement } from "../model/map.ts";
import type { Look } from "../themes/index.ts";
import type { Paint, PaintedTheme } from "./paint.ts";

/** The theme in which each thing is drawn: one for all, but in a drawing of differences. */
export interface Looks {
  /** Titles, panels, legend. */
  readonly plain: PaintedTheme;
  block(block: Block): PaintedTheme;
  cell(cell: Cell, statement: Statement): PaintedTheme;
}

export function looksOf(theme: PaintedTheme, revised: boolean): Looks {
  if (!revised) return { plain: theme, block: () => theme, cell: () => theme };
  const { revision } = theme;
  const [quiet, removed, young] = [revision.quiet, revision.removed, revision.new].map((look) =>
    looked(theme, look),
  );
  const lookOf = (changes: Revision["changes"]): PaintedTheme => {
    if (changes.length === 0) return quiet!;
    return changes[0] === "new" ? young! : changes[0] === "removed" ? removed! : theme;
  };
  return {
    plain: theme,
    block: ({ inference }) => lookOf(inference.revision?.changes ?? []),
    cell({ how, kind }, statement) {
      if (how === "former" || how === "gone") return removed!;
      const changes = statement.revision?.changes ?? [];
      if (kind === "full" || changes[0] === "removed")
        return how === "added" ? { ...theme, ...lookOf(changes) } : lookOf(changes);
      return how === "added" ? theme : quiet!;
    },
  };
}

function looked(theme: PaintedTheme, look: Look<Paint>): PaintedTheme {
  return { ...theme, ...look, tones: { ...theme.tones, ...look.tones } };
}
