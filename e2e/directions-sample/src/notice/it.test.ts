import 'vitest'; // allowed
import './testing/a-notice.ts'; // allowed
import 'node:fs'; // allowed
import '#portal/it.ts'; // forbidden by notice-direction
