import type { FaceId, Weight } from "./faces.ts";

/**
 * Which script a character belongs to, as far as faces and shaping need to know.
 * `common` (spaces, digits, punctuation, marks) goes with its neighbours.
 */
export type Script =
  | "latin"
  | "greek"
  | "cyrillic"
  | "arabic"
  | "hebrew"
  | "han"
  | "hangul"
  | "devanagari"
  | "thai"
  | "emoji"
  | "common"
  | "other";

const TESTS: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{Script=Latin}/u],
  ["emoji", /[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}]/u],
  ["common", /[\p{Script=Common}\p{Script=Inherited}]/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["han", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["devanagari", /\p{Script=Devanagari}/u],
  ["thai", /\p{Script=Thai}/u],
];

const known = new Map<number, Script>();

export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x80) {
    const letter = codePoint | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? "latin" : "common";
  }
  let script = known.get(codePoint);
  if (script === undefined) {
    const character = String.fromCodePoint(codePoint);
    script = TESTS.find(([, test]) => test.test(character))?.[0] ?? "other";
    known.set(codePoint, script);
  }
  return script;
}

/**
 * Faces to try for a character, in order. A large font is loaded only when a smaller one has not served.
 *
 * @param lang Of the text; Japanese has forms of its own for the characters that it shares with Chinese.
 */
export function faceOrder(
  script: Script,
  weight: Weight,
  codePoint: number,
  lang: string = "",
): readonly FaceId[] {
  const upright = weight === "semibold" ? "semibold" : "regular";
  const sans: FaceId = `sans-${weight}`;
  // The semibold faces have the characters that are in common use.
  const withRegular = (id: "han" | "hangul"): readonly FaceId[] =>
    upright === "semibold" ? [`${id}-semibold`, `${id}-regular`] : [`${id}-regular`];
  const han = [...(isJapanese(lang) ? (["japanese-regular"] as const) : []), ...withRegular("han")];
  const wide = codePoint >= 0x3000 && codePoint < 0xfe00 ? true : codePoint >= 0xff00;
  switch (script) {
    case "arabic":
      return [`arabic-${upright}`];
    case "hebrew":
      return [`hebrew-${upright}`];
    case "devanagari":
      return [`devanagari-${upright}`];
    case "thai":
      return [`thai-${upright}`];
    case "han":
      return han;
    case "hangul":
      return [...withRegular("hangul"), ...han];
    case "latin":
    case "greek":
    case "cyrillic":
      return [sans, `sans-${upright}`, "math-regular"];
    case "emoji":
      return ["emoji-regular", "math-regular", ...han];
    default:
      return wide
        ? [...han, "math-regular", "emoji-regular"]
        : [
            sans,
            `sans-${upright}`,
            `arabic-${upright}`,
            `hebrew-${upright}`,
            `devanagari-${upright}`,
            "math-regular",
            ...han,
            "emoji-regular",
          ];
  }
}

/** The part of a language's tag that the choice of faces depends on. */
const isJapanese = (lang: string): boolean => /^ja(?:-|$)/iu.test(lang);

/** Lines of these scripts need more space than Latin ones; a factor on the type size. */
export function leadingOf(text: string): number {
  if (/[\p{Script=Arabic}\p{Script=Thai}]/u.test(text)) return 1.5;
  if (/\p{Script=Devanagari}/u.test(text)) return 1.4;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? 1.32 : 1.2;
}

/** True where some character runs from right to left, so that the bidirectional algorithm is needed. */
export function hasRtl(text: string): boolean {
  return /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(
    text,
  );
}
