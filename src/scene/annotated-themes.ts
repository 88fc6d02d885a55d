import type { LookName } from "../annotations/annotation.ts";
import type { Theme } from "../themes/index.ts";

/** The theme in which something with this look is drawn. */
export type ThemeOf = (look: LookName | undefined) => Theme;

export function themesFor(theme: Theme): ThemeOf {
  const known = new Map<LookName, Theme>();
  return (name) => {
    const look = name === undefined ? undefined : theme.annotations.looks[name];
    if (name === undefined || look === undefined) return theme;
    const made = known.get(name) ?? { ...theme, ...look, tones: { ...theme.tones, ...look.tones } };
    known.set(name, made);
    return made;
  };
}

export const tagOf = (theme: Theme, kind: string) =>
  theme.annotations.tags[kind] ?? theme.annotations.tags.other;
