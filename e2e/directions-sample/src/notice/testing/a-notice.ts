import 'fast-check'; // allowed
import '../it.ts'; // allowed
