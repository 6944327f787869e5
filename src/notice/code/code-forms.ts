import { curlOAuth, curlWebhook } from './curl.ts';
import { bx24, jsSdk, jsSdkMake } from './js-code.ts';
import { crest, phpSdk } from './php-code.ts';
import type { RequestParams } from './request-params.ts';

export type CodeFormId = 'curlWebhook' | 'curlOAuth' | 'jsSdk' | 'jsSdkMake' | 'phpSdk' | 'bx24' | 'crest';

export type CodeForm = {
  readonly id: CodeFormId;
  /** Proper names, the same in every language. */
  readonly name: string;
  readonly write: (params: RequestParams) => string;
  /** What stands in the code in place of an address or a secret, for the developer to fill in. */
  readonly placeholders: readonly string[];
};

/**
 * The ways to call im.notify that the documentation of the portal shows, in its order. None of them is told the
 * portal's address or a secret: there is no parameter for them.
 */
export const CODE_FORMS: readonly CodeForm[] = [
  {
    id: 'curlWebhook',
    name: 'cURL (webhook)',
    write: curlWebhook,
    placeholders: ['YOUR_PORTAL', 'YOUR_USER_ID', 'YOUR_WEBHOOK_CODE', 'YOUR_CLIENT_ID'],
  },
  {
    id: 'curlOAuth',
    name: 'cURL (OAuth)',
    write: curlOAuth,
    placeholders: ['YOUR_PORTAL', 'YOUR_ACCESS_TOKEN'],
  },
  { id: 'jsSdk', name: 'JS SDK', write: jsSdk, placeholders: [] },
  { id: 'jsSdkMake', name: 'JS SDK, call.make', write: jsSdkMake, placeholders: [] },
  { id: 'phpSdk', name: 'PHP SDK', write: phpSdk, placeholders: [] },
  { id: 'bx24', name: 'BX24.js', write: bx24, placeholders: [] },
  { id: 'crest', name: 'PHP CRest', write: crest, placeholders: [] },
];
