import 'downshift'; // forbidden by core-packages
import 'papaparse'; // allowed
import 'react'; // forbidden by core-packages
import 'zod/mini'; // allowed
