import '#notice/it.ts'; // forbidden by recipients-direction
import '#people/it.ts'; // allowed
import '#portal/it.ts'; // allowed
import '#delivery/it.ts'; // forbidden by recipients-direction
import '#store/it.ts'; // allowed
import '#ui/it.ts'; // allowed
import '#i18n/it.ts'; // allowed
import '#preview/it.ts'; // forbidden by recipients-direction
import '#composer/it.ts'; // forbidden by recipients-direction
import '#sending/it.ts'; // forbidden by recipients-direction
import '#history/it.ts'; // forbidden by recipients-direction
import '#app/it.ts'; // forbidden by recipients-direction
import '#parts/it.ts'; // allowed
