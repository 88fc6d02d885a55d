import type { CardLayout, CellLayout } from "../../layout/figure-layout.ts";
import { cornerOf, hasClaimFrame } from "./corner.ts";

/** The pattern of each voice, by id. */
type Voices = ReadonlyMap<string, number>;

/** The patterns of those who say a statement where it stands in full. */
export const speakersOf = ({ row, statement }: CellLayout, voices: Voices): readonly number[] =>
  row.cell.kind === "reference" ? [] : statement.voices.flatMap((id) => voices.get(id) ?? []);

/** Between which heights the strips of a row run: those of one voice go on from row to row, but never through the frame of a claim. */
export function stripHeights(
  card: CardLayout,
  index: number,
  voices: Voices,
): { readonly top: number; readonly bottom: number } {
  const { rows } = card;
  const { rect } = rows[index]!;
  const { size, style } = cornerOf(card);
  const corner = style === "bevel" ? size : STRIP_END;
  const [top, bottom] = [index === 0 ? corner : STRIP_END, index === rows.length - 1 ? corner : STRIP_END];
  const speaks = (at: number) => {
    const row = rows[at];
    return row?.kind === "cell" && !hasClaimFrame(row) ? speakersOf(row, voices).join(" ") : "";
  };
  const own = speaks(index);
  const after = rows[index + 1];
  return {
    top: own !== "" && speaks(index - 1) === own ? rect.y : rect.y + top,
    bottom:
      after !== undefined && own !== "" && speaks(index + 1) === own
        ? after.rect.y
        : rect.y + rect.height - bottom,
  };
}

/** px between the end of a strip and that of its row, where no corner is cut off. */
const STRIP_END = 3;
