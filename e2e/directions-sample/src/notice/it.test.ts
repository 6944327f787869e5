import 'vitest'; // allowed
import 'node:fs'; // allowed
import '#portal/it.ts'; // forbidden by notice-direction
