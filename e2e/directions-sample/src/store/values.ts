import '#notice/it.ts'; // allowed
import '#people/it.ts'; // allowed
import '#portal/it.ts'; // allowed
import '#delivery/it.ts'; // allowed
import '#ui/it.ts'; // forbidden by store-direction
import '#i18n/it.ts'; // forbidden by store-direction
import '#preview/it.ts'; // forbidden by store-direction
import '#composer/it.ts'; // forbidden by store-direction
import '#recipients/it.ts'; // forbidden by store-direction
import '#sending/it.ts'; // forbidden by store-direction
import '#history/it.ts'; // forbidden by store-direction
import '#app/it.ts'; // forbidden by store-direction
import '#parts/it.ts'; // forbidden by store-direction
