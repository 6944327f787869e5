import type { It as App } from '#app/it.ts'; // forbidden by sending-direction
import type { It as Composer } from '#composer/it.ts'; // forbidden by sending-direction
import type { It as Delivery } from '#delivery/it.ts'; // allowed
import type { It as History } from '#history/it.ts'; // forbidden by sending-direction
import type { It as I18n } from '#i18n/it.ts'; // allowed
import type { It as Notice } from '#notice/it.ts'; // allowed
import type { It as People } from '#people/it.ts'; // allowed
import type { It as Portal } from '#portal/it.ts'; // allowed
import type { It as Preview } from '#preview/it.ts'; // allowed
import type { It as Recipients } from '#recipients/it.ts'; // forbidden by sending-direction
import type { It as Store } from '#store/it.ts'; // allowed
import type { It as Ui } from '#ui/it.ts'; // allowed

export type All =
  | Notice
  | People
  | Portal
  | Delivery
  | Store
  | Ui
  | I18n
  | Preview
  | Composer
  | Recipients
  | History
  | App;
