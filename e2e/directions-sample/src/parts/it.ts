export const it = 1;
export type It = typeof it;
