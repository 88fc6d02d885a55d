import type { LookName } from "../../annotations/annotation.ts";
import type { PaintedTheme } from "../paint.ts";

/** The theme in which something with this look is drawn. */
export type ThemeOfLook = (look: LookName | undefined) => PaintedTheme;

export function themesFor(theme: PaintedTheme): ThemeOfLook {
  const known = new Map<LookName, PaintedTheme>();
  return (name) => {
    const look = name === undefined ? undefined : theme.annotations.looks[name];
    if (name === undefined || look === undefined) return theme;
    const made = known.get(name) ?? { ...theme, ...look, tones: { ...theme.tones, ...look.tones } };
    known.set(name, made);
    return made;
  };
}

export const tagOf = (theme: PaintedTheme, kind: string) =>
  theme.annotations.tags[kind] ?? theme.annotations.tags.other;

/** The theme of a text's words, and that of the sign of a step before them: one may fail where the other holds. */
export interface TextThemes {
  readonly words: PaintedTheme;
  readonly sign: PaintedTheme;
}

/** The themes of a text for which both are the same. */
export const alike = (theme: PaintedTheme): TextThemes => ({ words: theme, sign: theme });
