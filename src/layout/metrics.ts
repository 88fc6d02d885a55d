/** The measures of a drawing, in px; one table, so that "looser" or "tighter" is a choice of data. */
export interface Metrics {
  /** Type sizes: of statements, of what stands around them (numbers of voices, places, signs), of claims of the main line, of those of a long one and of other claims at which the reasoning ends. */
  readonly body: number;
  readonly small: number;
  readonly main: number;
  readonly middle: number;
  readonly title: number;
  readonly panelTitle: number;
  /** Between the edge of a card and its text, and above and below each of its rows. */
  readonly padX: number;
  readonly padY: number;
  /** Line height as a factor on the script's own leading. */
  readonly leading: number;
  /** How far nested reasons are indented, and the space between independent ones. */
  readonly indent: number;
  readonly reasonGap: number;
  /** How far the rule of a card's own step stands further in than need be, so that it does not seem a second frame. */
  readonly stepRoom: number;
  /** Between cards one above the other, between layers, between lines. */
  readonly nodeGap: number;
  readonly layerGap: number;
  readonly edgeGap: number;
  /** Around and between panels. */
  readonly panelPad: number;
  readonly panelGap: number;
  /** Between the map and what stands below it: 4 mm in a cropped figure, about 3 mm on a page, which has less room. */
  readonly belowMap: number;
  /** Around the whole figure. */
  readonly margin: number;
  /** Width of a statement's text where nothing has to fit a page. */
  readonly measure: number;
}

/** Body text is 10 pt; it may be scaled to fit a page. Apparatus never has less than nine tenths of that. */
const TYPE = { body: 40 / 3, small: 12, main: 50 / 3, middle: 14.2 } as const;

/** For screens and cropped figures. */
export const LOOSE: Metrics = {
  ...TYPE,
  title: 20,
  panelTitle: 15,
  padX: 8,
  padY: 4,
  leading: 1,
  indent: 15,
  reasonGap: 4,
  stepRoom: 5,
  nodeGap: 14,
  layerGap: 26,
  edgeGap: 9,
  panelPad: 14,
  panelGap: 18,
  belowMap: 16,
  margin: 16,
  measure: 230,
};

/** For a page with some room. */
export const MEDIUM: Metrics = {
  ...TYPE,
  title: 19,
  panelTitle: 15,
  padX: 6.5,
  padY: 3,
  leading: 1,
  indent: 14,
  reasonGap: 3.5,
  stepRoom: 4,
  nodeGap: 10,
  layerGap: 20,
  edgeGap: 7,
  panelPad: 10,
  panelGap: 12,
  belowMap: 14,
  margin: 0,
  measure: 210,
};

/** For a page: no more space than reading needs. */
export const TIGHT: Metrics = {
  ...TYPE,
  title: 18,
  panelTitle: 14.5,
  padX: 5,
  padY: 2,
  leading: 0.95,
  indent: 13,
  reasonGap: 3,
  stepRoom: 0,
  nodeGap: 7,
  layerGap: 16,
  edgeGap: 6,
  panelPad: 6,
  panelGap: 8,
  belowMap: 13,
  margin: 0,
  measure: 200,
};

/**
 * Mean width of a character of running text at the size of statements: about the same room that half a Chinese character
 * takes, so that one number serves both kinds of script.
 */
export const CHARACTER = 6.35;

/** The width in px that holds this many characters of a statement. */
export const measureOf = (characters: number): number => characters * CHARACTER;

/** px; a tab that an annotation puts beside a statement, and what it keeps from words: 2 pt where type has 7 pt. */
export const TAB = { width: 8, height: 11 } as const;
export const TAB_TO_TEXT = 3.8;
/** px between a tab and what is above or below it. */
export const TAB_OVER_TEXT = 1.2;

/** px from the edge of a card to the middle of a tab on it: as far out as keeps it off the text. */
export const tabOut = ({ padX }: Pick<Metrics, "padX">): number =>
  Math.max(0, TAB.width / 2 + TAB_TO_TEXT - padX);

/** px; the bars at both ends of the line between rivals. */
export const RIVAL_BAR = { half: 5.5, width: 2.4 } as const;
/** px; trees whose heads are rivals leave room for that line. */
export const RIVAL_GAP = 18;
