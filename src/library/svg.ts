/** The `svg` element of a picture, to stand in a page. */
export const elementIn = (picture: Uint8Array): string =>
  new TextDecoder().decode(picture).replace(/^<\?xml[^>]*\?>\s*/u, "");
