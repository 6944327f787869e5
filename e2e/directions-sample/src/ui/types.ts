import type { It as App } from '#app/it.ts'; // forbidden by ui-direction
import type { It as Composer } from '#composer/it.ts'; // forbidden by ui-direction
import type { It as Delivery } from '#delivery/it.ts'; // forbidden by ui-direction
import type { It as History } from '#history/it.ts'; // forbidden by ui-direction
import type { It as I18n } from '#i18n/it.ts'; // forbidden by ui-direction
import type { It as Notice } from '#notice/it.ts'; // forbidden by ui-direction
import type { It as People } from '#people/it.ts'; // forbidden by ui-direction
import type { It as Portal } from '#portal/it.ts'; // forbidden by ui-direction
import type { It as Preview } from '#preview/it.ts'; // forbidden by ui-direction
import type { It as Recipients } from '#recipients/it.ts'; // forbidden by ui-direction
import type { It as Sending } from '#sending/it.ts'; // forbidden by ui-direction
import type { It as Store } from '#store/it.ts'; // forbidden by ui-direction

export type All =
  | Notice
  | People
  | Portal
  | Delivery
  | Store
  | I18n
  | Preview
  | Composer
  | Recipients
  | Sending
  | History
  | App;
