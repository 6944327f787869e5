import { a } from './cycle-a.ts'; // forbidden by no-cycle

export const b = (): unknown => a;
