import '#widgets/it.ts'; // forbidden by unknown-folder
import '#composer/is-not-there.ts'; // forbidden by unresolved
