import 'react-dom/client'; // allowed
import '#app/it.ts'; // allowed
import '#ui/page.css'; // forbidden by main-mounts-app
import '#ui/it.ts'; // forbidden by main-mounts-app
import '#store/it.ts'; // forbidden by main-mounts-app
