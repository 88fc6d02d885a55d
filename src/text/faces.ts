/**
 * The bundled faces, by script. A table only: bytes come through `Fonts`.
 * `sans` is tried first; the others, in this order, for what it lacks.
 */
export type Weight = "regular" | "italic" | "semibold";

export interface Face {
  readonly id: string;
  /** Family name inside the font file, as PDF and CSS see it. */
  readonly family: string;
  readonly css: { readonly weight: 400 | 600; readonly style: "normal" | "italic" };
  /** File in the package's `dist/fonts`. */
  readonly file: string;
}

const normal = (weight: 400 | 600) => ({ weight, style: "normal" }) as const;

export const FACES = [
  { id: "sans-regular", family: "Source Sans 3", css: normal(400), file: "SourceSans3-Regular.ttf" },
  {
    id: "sans-italic",
    family: "Source Sans 3",
    css: { weight: 400, style: "italic" },
    file: "SourceSans3-It.ttf",
  },
  { id: "sans-semibold", family: "Source Sans 3", css: normal(600), file: "SourceSans3-Semibold.ttf" },
  { id: "arabic-regular", family: "Vazirmatn", css: normal(400), file: "Vazirmatn-Regular.ttf" },
  { id: "arabic-semibold", family: "Vazirmatn", css: normal(600), file: "Vazirmatn-SemiBold.ttf" },
  { id: "hebrew-regular", family: "Noto Sans Hebrew", css: normal(400), file: "NotoSansHebrew-Regular.ttf" },
  {
    id: "hebrew-semibold",
    family: "Noto Sans Hebrew",
    css: normal(600),
    file: "NotoSansHebrew-SemiBold.ttf",
  },
  {
    id: "devanagari-regular",
    family: "Noto Sans Devanagari",
    css: normal(400),
    file: "NotoSansDevanagari-Regular.ttf",
  },
  {
    id: "devanagari-semibold",
    family: "Noto Sans Devanagari",
    css: normal(600),
    file: "NotoSansDevanagari-SemiBold.ttf",
  },
  { id: "thai-regular", family: "Noto Sans Thai", css: normal(400), file: "NotoSansThai-Regular.ttf" },
  { id: "thai-semibold", family: "Noto Sans Thai", css: normal(600), file: "NotoSansThai-SemiBold.ttf" },
  // In one weight only: a second one would take 5 MB.
  { id: "japanese-regular", family: "Noto Sans JP", css: normal(400), file: "NotoSansJP-Regular.ttf" },
  { id: "han-regular", family: "Noto Sans SC", css: normal(400), file: "NotoSansSC-Regular.ttf" },
  { id: "han-semibold", family: "Noto Sans SC", css: normal(600), file: "NotoSansSC-SemiBold.ttf" },
  { id: "hangul-regular", family: "Noto Sans KR", css: normal(400), file: "NotoSansKR-Regular.ttf" },
  { id: "hangul-semibold", family: "Noto Sans KR", css: normal(600), file: "NotoSansKR-SemiBold.ttf" },
  { id: "math-regular", family: "Noto Sans Math", css: normal(400), file: "NotoSansMath-Regular.ttf" },
  { id: "emoji-regular", family: "Noto Emoji", css: normal(400), file: "NotoEmoji-Regular.ttf" },
] as const satisfies readonly Face[];

export type FaceId = (typeof FACES)[number]["id"];

/** Where font bytes come from: files in Node, fetch in a browser, a test's own. */
export interface Fonts {
  /** The whole TrueType file of a face. Synchronous, and called once a face. */
  bytes(id: FaceId): Uint8Array;
}
