import { describe, expect, it } from 'vitest';
import { fromAttach } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { drawNotice, wordsOf } from './draw-for-test.tsx';
import { foreignPictures } from './foreign-pictures.ts';

const picture = (name: string) => `https://${name}.example/p.png`;
/** A picture in each place that draws one, each on a host of its own. */
const MESSAGE = `a [ICON=${picture('icon')}]
------------------------------------------------------
Anna
[b][ICON=${picture('quoted')}][/b]
------------------------------------------------------`;
const ATTACH: JsonValue = [
  { USER: { NAME: 'Ann', AVATAR: picture('avatar') } },
  { LINK: { NAME: 'n', LINK: '/x', DESC: `[ICON=${picture('desc')}]`, PREVIEW: picture('link') } },
  { LINK: { NAME: 'n', LINK: '/x', HTML: `[ICON=${picture('html')}]` } },
  { RICH_LINK: { NAME: 'n', LINK: 'https://site.example/', PREVIEW: picture('rich') } },
  { MESSAGE: `${picture('bare')} [IMG size=medium]${picture('img')}[/IMG]` },
  { GRID: [{ NAME: 'n', VALUE: `[ICON=${picture('value')}]`, DISPLAY: 'ROW' }] },
  { IMAGE: [{ LINK: picture('linked'), PREVIEW: picture('preview') }, { LINK: picture('image') }] },
  { FILE: [{ LINK: 'https://file.example/a.png', NAME: 'a.png' }] },
  { IMAGE: { LINK: '/upload/own.png' } },
];

const sources = (markup: string) =>
  [...markup.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src = '']) => src);

describe('pictures on other hosts', () => {
  it('are found in every place of a notice that draws one', () => {
    const kept = normaliseDraft(fromAttach(ATTACH, () => 'id'));
    const notice = { type: 'USER', message: MESSAGE, messageOut: '', kept, ownText: true } as const;
    const drawn = sources(drawNotice({ message: MESSAGE, attach: ATTACH }));
    const found = foreignPictures(notice, 'https://acme.bitrix24.com');
    const hosts = [
      'avatar',
      'bare',
      'desc',
      'html',
      'icon',
      'image',
      'img',
      'link',
      'preview',
      'quoted',
      'rich',
      'value',
    ];
    expect(found.toSorted()).toEqual(hosts.map(picture));
    expect(new Set(drawn)).toEqual(new Set(['https://acme.bitrix24.com/upload/own.png', ...found]));
  });

  it.each(['web', 'phone', 'push', 'mail'] as const)(
    'load in one’s own text, and not in another author’s: %s',
    (channel) => {
      const drawn = sources(drawNotice({ channel, message: MESSAGE, attach: ATTACH, ownText: false }));
      const picturesOfPortal = channel === 'web' || channel === 'phone' ? 1 : 0;
      expect(drawn).toEqual(
        Array.from({ length: picturesOfPortal }, () => 'https://acme.bitrix24.com/upload/own.png'),
      );
    },
  );

  it('are offered by the names of their hosts, of which a few are enough', () => {
    const said = (message: string, attach?: JsonValue) =>
      wordsOf(drawNotice({ message, ...(attach === undefined ? {} : { attach }), ownText: false }));
    expect(said('a', [{ IMAGE: { LINK: picture('one') } }])).toContain('Show pictures from one.example');
    expect(said('a', ATTACH)).toMatch(/Show pictures from \S+, \S+, \S+, and …/);
    expect(said('a', [{ IMAGE: { LINK: '/upload/own.png' } }])).not.toContain('Show pictures');
    expect(said('a', [{ IMAGE: { LINK: 'https://ACME.bitrix24.com/p.png' } }])).not.toContain(
      'Show pictures',
    );
  });

  it('do not hold back the photo of the author, which is the portal’s own word', () => {
    const author = { name: 'Anna', photo: 'https://cdn.example/anna.png' };
    expect(sources(drawNotice({ ownText: false, setting: { author } }))).toEqual([author.photo]);
  });
});
