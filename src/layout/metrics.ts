/** The measures of a drawing, in px; one table, so that "looser" or "tighter" is a choice of data. */
export interface Metrics {
  /** Type sizes. */
  readonly body: number;
  readonly small: number;
  readonly title: number;
  readonly panelTitle: number;
  /** Between the edge of a cell and its text. */
  readonly padX: number;
  readonly padY: number;
  /** Line height as a factor on the script's own leading. */
  readonly leading: number;
  /** Between blocks one above the other, between layers, between lines. */
  readonly nodeGap: number;
  readonly layerGap: number;
  readonly edgeGap: number;
  /** Around and between panels. */
  readonly panelPad: number;
  readonly panelGap: number;
  /** Around the whole figure. */
  readonly margin: number;
  /** Width of a cell's text where nothing has to fit a page, and the least where something must. */
  readonly measure: number;
  readonly narrowest: number;
}

/** For screens and cropped figures: body text is 10 pt. */
export const LOOSE: Metrics = {
  body: 40 / 3,
  small: 11.5,
  title: 20,
  panelTitle: 15,
  padX: 8,
  padY: 5.5,
  leading: 1,
  nodeGap: 14,
  layerGap: 26,
  edgeGap: 9,
  panelPad: 14,
  panelGap: 18,
  margin: 16,
  measure: 196,
  narrowest: 110,
};

/** For a page with some room. */
export const MEDIUM: Metrics = {
  body: 40 / 3,
  small: 12,
  title: 19,
  panelTitle: 15,
  padX: 6.5,
  padY: 4,
  leading: 1,
  nodeGap: 10,
  layerGap: 20,
  edgeGap: 7,
  panelPad: 10,
  panelGap: 12,
  margin: 0,
  measure: 170,
  narrowest: 96,
};

/** For a page: every word in one size, and no more air than reading needs. */
export const TIGHT: Metrics = {
  body: 40 / 3,
  small: 40 / 3,
  title: 18,
  panelTitle: 14.5,
  padX: 5,
  padY: 2.5,
  leading: 0.95,
  nodeGap: 6,
  layerGap: 15,
  edgeGap: 5,
  panelPad: 6,
  panelGap: 7,
  margin: 0,
  measure: 150,
  narrowest: 76,
};
