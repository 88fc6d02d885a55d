/**
 * The page's program and style sheet as text. What stands here is empty: the build, and the runner of the tests, put what
 * `src/build/page.mjs` makes of `main.ts` and `page.css` in its place, so that the library reads no file.
 */
export const CLIENT = { script: "", hash: "", style: "" };
