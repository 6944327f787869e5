import '#notice/it.ts'; // allowed
import '#people/it.ts'; // allowed
import '#portal/it.ts'; // allowed
import '#delivery/it.ts'; // allowed
import '#store/it.ts'; // allowed
import '#ui/it.ts'; // allowed
import '#i18n/it.ts'; // allowed
import '#preview/it.ts'; // allowed
import '#composer/it.ts'; // forbidden by sending-direction
import '#recipients/it.ts'; // forbidden by sending-direction
import '#history/it.ts'; // forbidden by sending-direction
import '#app/it.ts'; // forbidden by sending-direction
import '#parts/it.ts'; // allowed
