/**
 * The page's program and style sheet as text. This module is a placeholder: the build and the test runner replace it with
 * what `src/build/page.mjs` makes of `main.ts` and `page.css`, so that the library reads no file.
 */
export const CLIENT = { script: "", hash: "", style: "" };
