import type { It } from '#notice/it.ts'; // forbidden by tests-from-outside
import '../pages/it.ts'; // allowed

export type Notice = It;
