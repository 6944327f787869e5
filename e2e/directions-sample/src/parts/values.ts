import '#notice/it.ts'; // forbidden by parts-direction
import '#people/it.ts'; // forbidden by parts-direction
import '#portal/it.ts'; // forbidden by parts-direction
import '#delivery/it.ts'; // forbidden by parts-direction
import '#store/it.ts'; // forbidden by parts-direction
import '#ui/it.ts'; // allowed
import '#i18n/it.ts'; // allowed
import '#preview/it.ts'; // forbidden by parts-direction
import '#composer/it.ts'; // forbidden by parts-direction
import '#recipients/it.ts'; // forbidden by parts-direction
import '#sending/it.ts'; // forbidden by parts-direction
import '#history/it.ts'; // forbidden by parts-direction
import '#app/it.ts'; // forbidden by parts-direction
