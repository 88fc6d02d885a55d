/** What the bundle of the command exports: to the launcher, and to the modules beside it that draw. */
export { main, progress } from "./cli/main.ts";

/** The command itself does without. */
export { loadedLibrary as library } from "./loaded-library.ts";
