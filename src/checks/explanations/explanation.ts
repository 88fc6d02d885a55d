/** What a kind of problem means, for `hence explain` and for code scanners. */
export interface Explanation {
  /** One or two sentences. */
  readonly means: string;
  /** YAML that has the problem; none where a few lines cannot show it. */
  readonly example?: string;
  readonly wayOut: string;
}

/** The statements of an example, and where its steps begin. */
export const STEP = `premises: { a: It works., b: It runs. }
conclusions: { c: It follows. }
inferences:
`;

/** What completes a map that begins with the premise `a`. */
export const SOUND = `conclusions: { c: It follows. }
inferences: [{ from: a, to: c }]
`;
