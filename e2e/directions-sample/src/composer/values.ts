import '#notice/it.ts'; // allowed
import '#people/it.ts'; // forbidden by composer-direction
import '#portal/it.ts'; // forbidden by composer-direction
import '#delivery/it.ts'; // forbidden by composer-direction
import '#store/it.ts'; // allowed
import '#ui/it.ts'; // allowed
import '#i18n/it.ts'; // allowed
import '#preview/it.ts'; // allowed
import '#recipients/it.ts'; // forbidden by composer-direction
import '#sending/it.ts'; // forbidden by composer-direction
import '#history/it.ts'; // forbidden by composer-direction
import '#app/it.ts'; // forbidden by composer-direction
import '#parts/it.ts'; // allowed
