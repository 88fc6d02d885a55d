import type { Plugin } from "vitest/config";

export const clientForVitest: Plugin;
