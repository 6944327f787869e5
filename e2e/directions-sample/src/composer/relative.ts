import '../preview/it.ts'; // forbidden by folders-by-name
import './it.ts'; // allowed
