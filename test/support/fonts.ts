import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FaceId, Fonts } from "../../src/text/faces.ts";

/** Where the bundled faces stand in `node_modules`. */
const TEST_FONT_FILES: Readonly<Record<FaceId, readonly [pkg: string, file: string]>> = {
  "sans-regular": ["source-sans", "TTF/SourceSans3-Regular.ttf"],
  "sans-italic": ["source-sans", "TTF/SourceSans3-It.ttf"],
  "sans-semibold": ["source-sans", "TTF/SourceSans3-Semibold.ttf"],
  "arabic-regular": ["@expo-google-fonts/vazirmatn", "400Regular/Vazirmatn_400Regular.ttf"],
  "arabic-semibold": ["@expo-google-fonts/vazirmatn", "600SemiBold/Vazirmatn_600SemiBold.ttf"],
  "hebrew-regular": ["@expo-google-fonts/noto-sans-hebrew", "400Regular/NotoSansHebrew_400Regular.ttf"],
  "hebrew-semibold": ["@expo-google-fonts/noto-sans-hebrew", "600SemiBold/NotoSansHebrew_600SemiBold.ttf"],
  "devanagari-regular": [
    "@expo-google-fonts/noto-sans-devanagari",
    "400Regular/NotoSansDevanagari_400Regular.ttf",
  ],
  "devanagari-semibold": [
    "@expo-google-fonts/noto-sans-devanagari",
    "600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
  ],
  "thai-regular": ["@expo-google-fonts/noto-sans-thai", "400Regular/NotoSansThai_400Regular.ttf"],
  "thai-semibold": ["@expo-google-fonts/noto-sans-thai", "600SemiBold/NotoSansThai_600SemiBold.ttf"],
  "japanese-regular": ["@expo-google-fonts/noto-sans-jp", "400Regular/NotoSansJP_400Regular.ttf"],
  "han-regular": ["@expo-google-fonts/noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf"],
  "han-semibold": ["@expo-google-fonts/noto-sans-sc", "600SemiBold/NotoSansSC_600SemiBold.ttf"],
  "hangul-regular": ["@expo-google-fonts/noto-sans-kr", "400Regular/NotoSansKR_400Regular.ttf"],
  "hangul-semibold": ["@expo-google-fonts/noto-sans-kr", "600SemiBold/NotoSansKR_600SemiBold.ttf"],
  "math-regular": ["@expo-google-fonts/noto-sans-math", "400Regular/NotoSansMath_400Regular.ttf"],
  "emoji-regular": ["@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"],
};

const require = createRequire(import.meta.url);
const read = new Map<FaceId, Uint8Array>();

/** The bundled faces, read from `node_modules`; each file once. */
export const testFonts: Fonts = {
  bytes(id) {
    let bytes = read.get(id);
    if (bytes === undefined) {
      const [pkg, file] = TEST_FONT_FILES[id];
      bytes = new Uint8Array(readFileSync(join(dirname(require.resolve(`${pkg}/package.json`)), file)));
      read.set(id, bytes);
    }
    return bytes;
  },
};
