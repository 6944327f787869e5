import 'react-dom/client'; // allowed
import '#app/it.ts'; // allowed
import '#store/it.ts'; // forbidden by main-mounts-app
