import '#notice/it.ts'; // forbidden by tests-from-outside
import '../pages/it.ts'; // forbidden by emulator-alone
