import type { Theme, ThemeOf } from "../themes/index.ts";

/** What a colour is for: where it stands in a theme, such as `tones.text`, `frame.objection` or `line.support`. */
type PaintRole = PathsTo<string, ThemeOf<string>>;

type PathsTo<Leaf, Branch> = {
  [Key in keyof Branch & string]-?: NonNullable<Branch[Key]> extends infer Part
    ? Part extends Leaf
      ? Key
      : Part extends object
        ? `${Key}.${PathsTo<Leaf, Part>}`
        : never
    : never;
}[keyof Branch & string];

/** A colour, and what it is for. */
export interface Paint {
  /** Undefined for a colour that belongs to no theme: it is meant to look like this everywhere. */
  readonly role: PaintRole | undefined;
  /** `#rrggbb` */
  readonly colour: string;
}

/** The colours of a theme by what they are for. */
export type Palette = ReadonlyMap<PaintRole, string>;

/** A theme to draw in. */
export interface PaintedTheme extends ThemeOf<Paint> {
  /** Its colours on a dark screen; see `Theme.dark`. */
  readonly dark: Palette | undefined;
}

export const fixed = (colour: string): Paint => ({ role: undefined, colour });

/** The theme with the role of each of its colours. */
export function painted(theme: Theme): PaintedTheme {
  return { ...paintsOf(theme), dark: theme.dark === undefined ? undefined : paletteOf(theme.dark) };
}

function paintsOf({
  background,
  tones,
  cell,
  frame,
  header,
  line,
  panel,
  strip,
  annotations,
}: Theme): ThemeOf<Paint> {
  const colours: ThemeOf<string> = {
    background,
    tones,
    cell,
    frame,
    header,
    line,
    panel,
    strip,
    annotations,
  };
  return withRoles(colours, "") as ThemeOf<Paint>;
}

function paletteOf(theme: Theme): Palette {
  const palette = new Map<PaintRole, string>();
  const collect = (part: object) => {
    for (const inner of Object.values(part) as unknown[]) {
      if (typeof inner !== "object" || inner === null) continue;
      if ("role" in inner) palette.set((inner as Paint).role!, (inner as Paint).colour);
      else collect(inner);
    }
  };
  collect(paintsOf(theme));
  return palette;
}

function withRoles(part: unknown, path: string): unknown {
  if (typeof part === "string") return part.startsWith("#") ? { role: path, colour: part } : part;
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  const inner = Object.entries(part).map(([key, value]) => [
    key,
    withRoles(value, path === "" ? key : `${path}.${key}`),
  ]);
  return Object.fromEntries(inner) as unknown;
}
