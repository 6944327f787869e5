import '@bitrix24/b24jssdk'; // forbidden by sdk-in-portal
import 'axios'; // forbidden by sdk-in-portal
import 'fflate'; // forbidden by no-dev-package-in-app
import 'luxon'; // forbidden by sdk-in-portal
import 'node:fs'; // forbidden by no-node-in-app
import 'zod'; // forbidden by zod-mini
import 'zod/mini'; // allowed
