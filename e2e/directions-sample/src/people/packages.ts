import '@base-ui/react'; // forbidden by core-packages
import 'react'; // forbidden by core-packages
import 'zod/mini'; // allowed
