import type { Annotation } from "../annotations/annotation.ts";
import { combined } from "../annotations/combine.ts";
import { ANNOTATIONS } from "../annotations/index.ts";
import { introduced, wordsFor } from "../language/index.ts";
import type { ArgumentMap, FigureWish } from "../model/map.ts";
import { painted } from "../scene/paint.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { THEMES } from "../themes/index.ts";
import type { ThemeName } from "../themes/index.ts";
import type { Document, DocumentWish, Request } from "./document.ts";
import { DOCUMENTS } from "./index.ts";
import type { DocumentName } from "./index.ts";

/** The options of a drawing; for what is left out, the map's own wish counts, or the default. */
export interface DrawOptions extends DocumentWish {
  readonly as?: DocumentName;
  readonly theme?: ThemeName;
  /** Its number among the figures of a report, which stands before its caption. */
  readonly number?: number;
  /** Pixels per inch, in formats that have pixels. */
  readonly dpi?: number;
  /** What the ids in the picture begin with, so that several fit in one page. */
  readonly idPrefix?: string;
  /** Set where no other map stands beside the picture, so that no link leads to one. */
  readonly alone?: boolean;
}

/** What a document is asked to make: the map with its own wishes, where the options leave any open. */
export function requestFor(
  map: ArgumentMap,
  options: DrawOptions,
  type: Typesetter,
  annotation: Annotation,
): Request {
  return {
    map: { ...map, caption: captionOf(map, options) },
    annotation: withVerdicts(map, options, annotation),
    wish: { ...figureWish(map, options), ...options },
    theme: painted(THEMES[options.theme ?? map.figure.theme ?? "plain"]),
    type: type.inLanguage(map.lang),
  };
}

/** "Figure 3: Its caption" */
function captionOf(map: ArgumentMap, { caption, view, number }: DrawOptions): string | undefined {
  const said = caption ?? map.views.find(({ id }) => id === view)?.caption ?? map.caption;
  if (number === undefined) return said;
  const words = wordsFor(map.lang);
  const name = `${words.figure}\u00a0${number}`;
  return said === undefined || said === "" ? name : introduced(name, said, words);
}

function withVerdicts(map: ArgumentMap, options: DrawOptions, annotation: Annotation): Annotation {
  const { hidesVerdicts }: Document = DOCUMENTS[options.as ?? "figure"];
  const own = hidesVerdicts === true ? undefined : map.figure.verdicts;
  if (!(options.verdicts ?? own ?? false)) return annotation;
  return combined(ANNOTATIONS.verdicts.annotate({ map }).annotation, annotation);
}

/** The map's own wishes, without those that do not apply: the width of a column where a paper or another document is asked for. */
function figureWish({ figure }: ArgumentMap, { as = "figure", paper }: DrawOptions): Partial<FigureWish> {
  const { width, type, ...others } = figure;
  const { fillsColumn }: Document = DOCUMENTS[as];
  if (fillsColumn !== true || paper !== undefined || width === undefined) return others;
  return { ...others, width, ...(type === undefined ? {} : { type }) };
}
