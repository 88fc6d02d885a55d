import { ensureBrowser } from "./browser.ts";

/** Runs once before the visual tests, so that an installation does not count against a test's time. */
export const setup = ensureBrowser;
