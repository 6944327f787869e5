import { describe, expect, it } from 'vitest';
import { drawNotice, wordsOf } from './draw-for-test.tsx';

const UNKNOWN_LINK = { NAME: 'Task', LINK: 'javascript:alert(1)', USER_ID: 5 };

describe('the card of the web', () => {
  it('shows the author of a personal notice', () => {
    expect(wordsOf(drawNotice({ message: 'Done' }))).toMatch(/^Anna Smith Done today/);
  });

  it('writes the name of the app before a System text, and a marked place while nobody knows it', () => {
    const known = drawNotice({ type: 'SYSTEM', message: 'Done', setting: { appName: 'Herald [B]x[/B]' } });
    expect(wordsOf(known)).toMatch(/^System notification Herald \[B\]x\[\/B\] Done/);
    expect(wordsOf(drawNotice({ type: 'SYSTEM', message: 'Done' }))).toMatch(
      /^System notification App’s name Done/,
    );
  });

  it('says where the message will stand while there is none', () => {
    expect(wordsOf(drawNotice({ message: ' ' }))).toContain('Your message will stand here');
  });

  it('draws a command of a personal notice, and leaves it behind the name of the app', () => {
    expect(drawNotice({ message: '/me late today' })).toContain('<i>late today</i>');
    const system = { type: 'SYSTEM', message: '/me late today', setting: { appName: 'Herald' } } as const;
    expect(wordsOf(drawNotice(system))).toContain('Herald /me late today');
    expect(wordsOf(drawNotice({ channel: 'push', ...system }))).toContain('Herald /me late today');
  });

  it('shows the name that the reader knows where the portal filled in a name', () => {
    const setting = { reader: { id: 5, name: 'John Miller' } };
    const seen = (message: string) => wordsOf(drawNotice({ message, setting }));
    expect(seen('[USER=5 REPLACE]Johnny[/USER]')).toContain('John Miller today');
    expect(seen('[USER=5]Johnny[/USER]')).toContain('Johnny today');
    expect(seen('[USER=6 REPLACE]Ivan[/USER]')).toContain('Ivan today');
  });

  it('draws each link of a list, on the phone too', () => {
    const attach = [
      {
        LINK: [
          { LINK: '/1', NAME: 'one' },
          { LINK: '/2', NAME: 'two' },
        ],
      },
    ];
    expect(wordsOf(drawNotice({ attach }))).toContain('one two');
    expect(wordsOf(drawNotice({ channel: 'phone', attach }))).toContain('one two');
  });

  it('shows the description, and no picture, of a link with an empty HTML', () => {
    const link = { NAME: 'n', LINK: '/x', HTML: '', DESC: 'about', PREVIEW: '/p.png' };
    const markup = drawNotice({ attach: [{ LINK: link }] });
    expect(wordsOf(markup)).toContain('n about');
    expect(markup).not.toContain('/p.png');
  });

  it('draws no attachment of which the portal keeps nothing', () => {
    expect(drawNotice({ attach: [{ MESSAGE: ' ' }] })).not.toContain('data-token');
  });

  it.each([
    [undefined, 'base'],
    ['alert', 'alert'],
    ['ai-assistant', 'ai-assistant'],
    ['pink', 'base'],
  ])('gives the bar of COLOR_TOKEN %s the colour %s and ignores COLOR', (token, shown) => {
    const fields = { COLOR: '#123456', ...(token === undefined ? {} : { COLOR_TOKEN: token }) };
    const markup = drawNotice({ attach: { ...fields, BLOCKS: [{ MESSAGE: 'x' }] } });
    expect(markup).toContain(`data-token="${shown}"`);
    expect(markup).not.toContain('#123456');
  });

  it('opens links in a tab of their own, relative ones at the portal', () => {
    expect(drawNotice({ message: 'see [URL=/tasks/1]it[/URL]' })).toContain(
      '<a href="https://acme.bitrix24.com/tasks/1" target="_blank" rel="noopener noreferrer"',
    );
  });

  it('shows the words alone of a link that must not be opened, though the portal keeps it', () => {
    const markup = drawNotice({ attach: [{ LINK: UNKNOWN_LINK }] });
    expect(wordsOf(markup)).toContain('Task');
    expect(markup).not.toContain('<a ');
  });

  it('never puts a link into a link', () => {
    const value = { NAME: 'n', VALUE: '[URL=/b]b[/URL]', LINK: '/a', DISPLAY: 'ROW' };
    const markup = drawNotice({ attach: [{ GRID: [value] }] });
    expect(markup.match(/<a /g)).toHaveLength(1);
    expect(markup).toContain('href="https://acme.bitrix24.com/a"');
  });

  it('gives a GRID item its WIDTH only where it has a VALUE', () => {
    const item = { NAME: 'n', DISPLAY: 'LINE', WIDTH: 250 };
    expect(drawNotice({ attach: [{ GRID: [{ ...item, VALUE: 'v' }] }] })).toContain('width:250px');
    expect(drawNotice({ attach: [{ GRID: [{ ...item, VALUE: '' }] }] })).not.toContain('250px');
  });

  it('draws TABLE as ROW', () => {
    const grid = (DISPLAY: string) =>
      drawNotice({ attach: [{ GRID: [{ NAME: 'n', VALUE: 'v', DISPLAY }] }] });
    expect(grid('TABLE')).toBe(grid('ROW'));
    expect(grid('TABLE')).not.toBe(grid('BLOCK'));
  });

  it('shows the HTML of a link as it is written', () => {
    const markup = drawNotice({ attach: [{ LINK: { NAME: 'n', LINK: '/x', HTML: '<b>bold</b>' } }] });
    expect(markup).toContain('&lt;b&gt;bold&lt;/b&gt;');
  });

  it('shrinks a picture to 272 pixels', () => {
    const markup = drawNotice({ attach: [{ IMAGE: { LINK: '/a.png', WIDTH: 1000, HEIGHT: 638 } }] });
    expect(markup).toContain('width:272px;height:173.536px');
  });

  it('turns bare links to pictures into pictures in the attachment, not in the text', () => {
    const address = 'https://a.b/c.png';
    expect(drawNotice({ message: address })).not.toContain('<img');
    expect(drawNotice({ attach: [{ MESSAGE: address }] })).toContain('<img');
  });

  it('keeps four spaces and a tab, as the portal does', () => {
    expect(drawNotice({ message: 'a    b\tc  d' })).toContain(
      `a${'\u00A0'.repeat(4)}b${'\u00A0'.repeat(4)}c  d`,
    );
  });
});

describe('the page of the phone', () => {
  const coloured = (COLOR: string) =>
    drawNotice({
      channel: 'phone',
      attach: { COLOR, BLOCKS: [{ GRID: [{ NAME: 'n', VALUE: 'v', COLOR: '#abcdef' }] }] },
    });

  it('reads COLOR of the attachment and of its values', () => {
    expect(coloured('#123456')).toContain('background:#123456');
    expect(coloured('#123456')).toContain('color:#abcdef');
    expect(coloured('#123456')).not.toContain('data-token');
  });

  it('has no bar where COLOR is TRANSPARENT', () => {
    expect(coloured('TRANSPARENT')).not.toContain('background');
    expect(coloured('TRANSPARENT').length).toBeLessThan(coloured('CHAT').length);
  });

  it('names nobody but the system as author of a System notice', () => {
    expect(wordsOf(drawNotice({ channel: 'phone', type: 'SYSTEM' }))).toMatch(/^Notifications System today/);
  });
});

describe('push and pop-up', () => {
  const attach = { DESCRIPTION: 'About [B]it[/B]', BLOCKS: [{ MESSAGE: 'x' }] };

  it('show one line without codes, the pop-up the description too', () => {
    const words = wordsOf(drawNotice({ channel: 'push', message: 'One[BR][B]two[/B]', attach }));
    expect(words).toContain('On the phone Anna Smith One two Only if');
    expect(words).toContain('Anna Smith One two About it Of the attachment');
  });

  it('label an attachment without a description', () => {
    const words = wordsOf(drawNotice({ channel: 'push', attach: [{ MESSAGE: 'x' }] }));
    expect(words.match(/\[Attachment\]/g)).toHaveLength(1);
  });
});

describe('the e-mail', () => {
  const attach = [{ MESSAGE: 'x' }];

  it('says what is mailed, and that the attachment is not', () => {
    const words = wordsOf(drawNotice({ channel: 'mail', message: 'One[BR][B]two[/B]', attach }));
    expect(words).toContain('The text for e-mail is empty');
    expect(words).toContain('The attachment is never mailed');
    expect(words).toContain('One two');
  });

  it('offers to write a text for it only where there is none and a way leads there', () => {
    const offer = 'Write a text for e-mail';
    const onWriteMailText = () => {};
    expect(drawNotice({ channel: 'mail', onWriteMailText })).toContain(offer);
    expect(drawNotice({ channel: 'mail' })).not.toContain(offer);
    expect(drawNotice({ channel: 'mail', messageOut: 'Mail', onWriteMailText })).not.toContain(offer);
  });
});
