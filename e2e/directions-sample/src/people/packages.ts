import 'downshift'; // forbidden by core-packages
import 'react'; // forbidden by core-packages
import 'zod/mini'; // allowed
