// Loaded before hence (`node --require`): its clock jumps by up to ten years in either direction, now and then.
"use strict";
let state = Number(process.env.CLOCK_SEED) || 1;
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const now = Date.now;
let offset = 0;
Date.now = () => {
  if (random() < 0.2) offset = (random() - 0.5) * 20 * 365 * 86_400_000;
  return now() + offset;
};
