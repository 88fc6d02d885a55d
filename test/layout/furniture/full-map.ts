/** A map with something for each part that stands around a figure; `LANG` is to be replaced by its language. */
export const FULL = `
title: A title
caption: A caption.
lang: LANG
sources: { one: The first source, two: { title: The second, authors: [Ann Smith, Ben], date: "2025" } }
premises: { a: A., b: B., c: { text: C., unstated: true }, d: D. }
conclusions: { top: Top., other: Other. }
inferences:
  - { id: step, from: [a, c], to: top }
  - { from: [b], against: top }
  - { from: [d], against: step }
  - { from: [a], to: other }
`;
