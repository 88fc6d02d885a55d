/** A statement of somewhat more than a line. */
export const text = (id: string) =>
  `${id}: The statement called ${id} goes on for somewhat more than a single line.`;

/** A main line of three claims, each with reasons or objections beside it. */
export const BRANCHED = `
premises:
${["a", "b", "c", "d", "e", "f"].map((id) => `  ${text(id)}`).join("\n")}
conclusions:
${["top", "middle", "deep"].map((id) => `  ${text(id)}`).join("\n")}
inferences:
  - { from: middle, to: top }
  - { from: a, to: top }
  - { from: b, to: top }
  - { from: deep, to: middle }
  - { from: c, to: middle }
  - { from: d, against: middle }
  - { from: e, to: deep }
  - { from: f, against: e }
`;

/** The claims of its main line. */
export const MAIN = new Set(["top", "middle", "deep"]);
