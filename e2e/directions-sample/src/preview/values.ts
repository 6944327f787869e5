import '#notice/it.ts'; // allowed
import '#people/it.ts'; // forbidden by preview-direction
import '#portal/it.ts'; // forbidden by preview-direction
import '#delivery/it.ts'; // forbidden by preview-direction
import '#store/it.ts'; // forbidden by preview-direction
import '#ui/it.ts'; // allowed
import '#i18n/it.ts'; // allowed
import '#composer/it.ts'; // forbidden by preview-direction
import '#recipients/it.ts'; // forbidden by preview-direction
import '#sending/it.ts'; // forbidden by preview-direction
import '#history/it.ts'; // forbidden by preview-direction
import '#app/it.ts'; // forbidden by preview-direction
import '#parts/it.ts'; // forbidden by preview-direction
