import '@bitrix24/b24jssdk'; // allowed
import 'react'; // allowed
import 'zod'; // forbidden by zod-mini
