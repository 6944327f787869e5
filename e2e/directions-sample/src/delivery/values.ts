import '#notice/it.ts'; // allowed
import '#people/it.ts'; // allowed
import '#portal/it.ts'; // forbidden by delivery-types-only
import '#store/it.ts'; // forbidden by delivery-direction
import '#ui/it.ts'; // forbidden by delivery-direction
import '#i18n/it.ts'; // forbidden by delivery-direction
import '#preview/it.ts'; // forbidden by delivery-direction
import '#composer/it.ts'; // forbidden by delivery-direction
import '#recipients/it.ts'; // forbidden by delivery-direction
import '#sending/it.ts'; // forbidden by delivery-direction
import '#history/it.ts'; // forbidden by delivery-direction
import '#app/it.ts'; // forbidden by delivery-direction
import '#parts/it.ts'; // forbidden by delivery-direction
