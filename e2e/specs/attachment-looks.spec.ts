import { openAttachment } from '../pages/open-attachment.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';

const EVERY_KIND = {
  COLOR: '#ff5752',
  BLOCKS: [
    { MESSAGE: 'One [b]two' },
    { LINK: { NAME: 'Report', LINK: '/report', USER_ID: 5 } },
    { RICH_LINK: { NAME: 'Report', LINK: '/report' } },
    { USER: { NAME: 'Anna', LINK: '/anna', USER_ID: 5 } },
    {
      GRID: [
        { NAME: 'a', VALUE: 'b', DISPLAY: 'TABLE' },
        { NAME: 'c', VALUE: 'd', DISPLAY: 'ROW' },
      ],
    },
    { IMAGE: [{ LINK: '/a.png' }] },
    { FILE: [{ LINK: 'javascript:x', NAME: 'F' }] },
    { DELIMITER: { SIZE: 200 } },
    { HTML: 'x' },
  ],
};

const KINDS = [
  'Text',
  'Link',
  'Rich link',
  'Person',
  'Fields',
  'Images',
  'Files',
  'Divider',
  'Unknown block',
];

for (const width of [1280, 375]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('every block, open, passes an accessibility scan and is nowhere cut', async ({ page, portal }) => {
      const { attachment } = await openAttachment({ page, portal });
      await attachment.openJson();
      await attachment.apply(EVERY_KIND);
      await attachment.region.getByRole('button', { name: 'Attachment settings' }).click();
      await attachment.region
        .getByRole('button', { name: /advices$/ })
        .last()
        .click();
      const scanned = ['Link', 'Fields', 'Files', 'Unknown block'];
      for (const [index, kind] of KINDS.entries()) {
        const block = attachment.block(`${index + 1} ${kind}`);
        await block.getByRole('button', { expanded: false }).first().click();
        const cut = await block.evaluate((element) =>
          [element, ...element.querySelectorAll('*')]
            .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
            .filter((part) => getComputedStyle(part).overflowX === 'visible')
            .map((part) => `${part.tagName} ${part.className}: ${part.textContent}`),
        );
        expect(cut).toEqual([]);
        if (scanned.includes(kind)) expect(await violations(page, '[aria-label="Attachment"]')).toEqual([]);
      }
    });
  });
}
