/** Set once something was drawn: what V8 has compiled is then worth keeping for the next run. */
export const progress = { drawn: false };
