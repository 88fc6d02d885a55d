import type { Drawing } from "../format.ts";
import type { PdfFonts } from "./fonts.ts";
import { Headings } from "./headings.ts";
import { pageOf } from "./page.ts";
import type { TemplatePage } from "./page.ts";
import { LinkTargets } from "./places.ts";
import { Styles } from "./styles.ts";
import type { TemplateStyle } from "./styles.ts";
import { plain } from "./text.ts";

/** What the Typst template draws, as JSON. */
interface TemplateBook {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly region: string | null;
  /** Texts refer to them by position. */
  readonly styles: readonly TemplateStyle[];
  readonly pages: readonly TemplatePage[];
}

/** All drawings as the pages of one document, which is called and described as the first one is. */
export function bookOf(drawings: readonly Drawing[], fonts: PdfFonts): TemplateBook {
  const { scene, type } = drawings[0]!;
  const shared = {
    fonts,
    type,
    places: new LinkTargets(drawings),
    headings: new Headings(),
    styles: new Styles(fonts),
  };
  const [, lang = "en", region = null] =
    /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/iu.exec(scene.lang) ?? [];
  const pages = drawings.map((drawing, index) => pageOf(drawing.scene, index + 1, shared));
  return {
    title: plain(scene.title) || plain(scene.description) || "Argument map",
    description: plain(scene.description),
    lang: lang.toLowerCase(),
    region: region?.toLowerCase() ?? null,
    styles: shared.styles.all,
    pages,
  };
}
