export const it = 1;
