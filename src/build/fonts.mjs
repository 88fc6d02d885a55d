/** The faces of src/text/faces.ts: file name in dist/fonts, and where its package keeps it. */
export const FONTS = {
  "SourceSans3-Regular.ttf": "source-sans/TTF/SourceSans3-Regular.ttf",
  "SourceSans3-It.ttf": "source-sans/TTF/SourceSans3-It.ttf",
  "SourceSans3-Semibold.ttf": "source-sans/TTF/SourceSans3-Semibold.ttf",
  "Vazirmatn-Regular.ttf": "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
  "Vazirmatn-SemiBold.ttf": "@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf",
  "NotoSansHebrew-Regular.ttf":
    "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "NotoSansHebrew-SemiBold.ttf":
    "@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf",
  "NotoSansDevanagari-Regular.ttf":
    "@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
  "NotoSansDevanagari-SemiBold.ttf":
    "@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
  "NotoSansThai-Regular.ttf": "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
  "NotoSansThai-SemiBold.ttf": "@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf",
  "NotoSansJP-Regular.ttf": "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
  "NotoSansSC-Regular.ttf": "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "NotoSansSC-SemiBold.ttf": "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
  "NotoSansKR-Regular.ttf": "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
  "NotoSansKR-SemiBold.ttf": "@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf",
  "NotoSansMath-Regular.ttf": "@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
  "NotoEmoji-Regular.ttf": "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  // The Open Font License has to accompany the fonts.
  "LICENSE-SourceSans3.md": "source-sans/LICENSE.md",
  "LICENSE-Vazirmatn.txt": "@expo-google-fonts/vazirmatn/LICENSE_FONT",
  "LICENSE-NotoSansHebrew.txt": "@expo-google-fonts/noto-sans-hebrew/LICENSE_FONT",
  "LICENSE-NotoSansDevanagari.txt": "@expo-google-fonts/noto-sans-devanagari/LICENSE_FONT",
  "LICENSE-NotoSansThai.txt": "@expo-google-fonts/noto-sans-thai/LICENSE_FONT",
  "LICENSE-NotoSansJP.txt": "@expo-google-fonts/noto-sans-jp/LICENSE_FONT",
  "LICENSE-NotoSansSC.txt": "@expo-google-fonts/noto-sans-sc/LICENSE_FONT",
  "LICENSE-NotoSansKR.txt": "@expo-google-fonts/noto-sans-kr/LICENSE_FONT",
  "LICENSE-NotoSansMath.txt": "@expo-google-fonts/noto-sans-math/LICENSE_FONT",
  "LICENSE-NotoEmoji.txt": "@expo-google-fonts/noto-emoji/LICENSE_FONT",
};
