import { directionOf, introduced, pageWordsFor, wordsFor } from "../../language/index.ts";
import { figureWord } from "../../outline/labels.ts";
import type { FaceId } from "../../text/faces.ts";
import type { Drawing } from "../format.ts";
import { Markup, markup } from "./markup.ts";
import { darkStyle } from "./dark.ts";
import { printed } from "./print.ts";
import { reasoningMarkup } from "./reasoning.ts";
import { idsIn, togetherOnPage } from "./scenes.ts";
import type { PageScene } from "./scenes.ts";
import { wordsMarkup } from "./words.ts";
import { drawRoot } from "../svg/draw.ts";
import type { MapAt, PageManner } from "../svg/draw.ts";
import { embedFonts } from "../svg/fonts.ts";
import type { EmbeddedFonts } from "../svg/fonts.ts";
import { TEXT_ATTRIBUTES } from "../svg/webfont.ts";
import { wordsOf } from "../words/paragraphs.ts";

/** What a page shows, in pieces that can be put in place of older ones. */
export interface PageParts {
  readonly lang: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** Fonts, and what these figures need on paper and in the dark. */
  readonly style: string;
  /** A figure bears the title already. */
  readonly titled: boolean;
  /** `figure` elements. */
  readonly figures: Markup;
  /** The argument in words, and its sources. */
  readonly words: Markup;
}

/** `mapAt`: where other maps are, if not beside the page. */
export async function partsOf(drawings: readonly Drawing[], mapAt?: MapAt): Promise<PageParts> {
  const [first] = drawings;
  if (first === undefined) throw new Error("A page has at least one figure.");
  const prose = wordsOf(drawings);
  const words = markup`${wordsMarkup(prose, first.outline)}${reasoningMarkup(drawings)}`;
  const fonts = await embedFonts(
    drawings.map(({ scene }) => scene),
    first.type,
    nameOf,
    (id) => moreOf(id, words.text + Object.values(pageWordsFor(prose.lang)).join("")),
  );
  const scenes = togetherOnPage(drawings);
  const ids = new Set(scenes.flatMap(({ scene }) => idsIn(scene.items)));
  const figures: Markup[] = [];
  for (const [index, scene] of scenes.entries())
    figures.push(await figureMarkup(drawings[index]!, scene, index + 1, { ids, mapAt }, fonts));
  return {
    lang: prose.lang,
    direction: directionOf(prose.lang),
    title: prose.title ?? first.scene.title,
    style: [
      fonts.style,
      `:root{--families:${familiesOf(fonts).join(",")}}`,
      darkStyle(drawings.map(({ scene }) => scene)) ?? "",
      ...drawings.map(({ scene }, index) => printed(scene, index + 1).style),
    ].join(""),
    titled: first.scene.items.some((item) => item.kind === "group" && item.role === "title"),
    figures: markup`${figures}`,
    words,
  };
}

/** Other scripts' fonts have Latin letters and signs too, but are asked only for what the first one lacks. */
function familiesOf({ families }: EmbeddedFonts): string[] {
  const names = [...new Set([...families.keys()].map(nameOf))];
  return names.toSorted((a, b) => Number(b === "hence-sans") - Number(a === "hence-sans"));
}

/** The page's own words are set in the figures' fonts too, but never in italics. */
function moreOf(id: FaceId, words: string): string {
  if (id.endsWith("-italic")) return "";
  return id.startsWith("sans-") ? LATIN + words : words.replace(/[\0-\u02ff]/gu, "");
}

/** For what a reader types. */
const LATIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** One family for all weights of a script: "hence-sans". */
const nameOf = (id: FaceId) => `hence-${id.slice(0, id.indexOf("-"))}`;

async function figureMarkup(
  { outline }: Drawing,
  { scene, prefix }: PageScene,
  number: number,
  links: Pick<PageManner, "ids" | "mapAt">,
  { drawText }: EmbeddedFonts,
): Promise<Markup> {
  const { place, map, name } = outline;
  const words = wordsFor(map.lang);
  const title = place?.name ?? name;
  const numbered = `${place === undefined ? words.figure : figureWord(outline, words)} ${number}`;
  const label = title === undefined ? numbered : introduced(numbered, title, words);
  const picture = await drawRoot(scene, {
    drawText,
    attributes: { ...TEXT_ATTRIBUTES, class: "map" },
    page: { prefix, ...links },
  });
  return markup`<figure id="figure-${number}" class="${printed(scene, number).className}" aria-label="${label}">
${new Markup(picture)}
</figure>
`;
}
