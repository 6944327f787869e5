import 'downshift'; // forbidden by core-packages
import 'papaparse'; // forbidden by csv-in-people
import 'react'; // forbidden by core-packages
import 'zod/mini'; // allowed
