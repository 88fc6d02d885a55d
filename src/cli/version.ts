/** Set by the bundler. */
declare const HENCE_VERSION: string | undefined;

export const VERSION = typeof HENCE_VERSION === "string" ? HENCE_VERSION : "0.0.0";
