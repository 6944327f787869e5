import '#notice/it.ts'; // forbidden by tests-from-outside
import '../portal/it.ts'; // allowed
