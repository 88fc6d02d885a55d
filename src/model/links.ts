/** Where a DOI leads. */
export const linkOfDoi = (doi: string): string => `https://doi.org/${doi}`;
