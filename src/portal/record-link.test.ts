import { describe, expect, it } from 'vitest';
import { LINKS_OPTION, recordLink } from './record-link.ts';

const link = (appCode: string, option: string | undefined) =>
  recordLink(
    {
      context: { origin: 'https://x.bitrix24.com', appCode },
      appOption: (name) => (name === LINKS_OPTION ? option : undefined),
    },
    'k3j9x0a1b2',
  );

describe('recordLink', () => {
  it('is an address that a BB code can hold', () => {
    expect(link('local.65f.1', 'Y')).toBe(
      'https://x.bitrix24.com/marketplace/view/local.65f.1/?params%5Brecord%5D=k3j9x0a1b2',
    );
  });

  it('is none where it would lead nowhere', () => {
    expect(link('', 'Y')).toBeUndefined();
    expect(link('local.1', undefined)).toBeUndefined();
    expect(link('local.1', '')).toBeUndefined();
  });
});
