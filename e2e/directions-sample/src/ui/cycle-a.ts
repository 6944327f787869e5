import { b } from './cycle-b.ts'; // forbidden by no-cycle

export const a = (): unknown => b;
