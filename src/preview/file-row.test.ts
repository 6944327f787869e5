import { describe, expect, it } from 'vitest';
import { fileFamily, fileSize, shortFileName } from './file-row.ts';

describe('the icon of a file', () => {
  it.each([
    ['mantis.jpg', 'image'],
    ['MANTIS.JPG', 'image'],
    ['film.mp4', 'video'],
    ['notes.txt', 'txt'],
    ['letter.docx', 'doc'],
    ['numbers.csv', 'xls'],
    ['index.php', 'php'],
    ['report.v2.pdf', 'pdf'],
    ['talk.pptx', 'ppt'],
    ['old.rar', 'rar'],
    ['archive.tar.gz', 'zip'],
    ['site.conf', 'settings'],
    ['plan.board', 'board'],
    ['no-ending', 'blank'],
    ['.jpg', 'blank'],
    ['strange.constructor', 'blank'],
    ['', 'blank'],
  ])('of %s is %s', (name, family) => {
    expect(fileFamily(name)).toBe(family);
  });
});

describe('the name of a file', () => {
  const seventy = 'a'.repeat(68);
  it('stays as it is up to seventy characters before the ending', () => {
    expect(shortFileName(`${seventy}yz.jpg`)).toBe(`${seventy}yz.jpg`);
  });

  it('keeps the first 65 characters, the last 2 and the ending above that', () => {
    expect(shortFileName(`${seventy}xyz.jpg`)).toBe(`${'a'.repeat(65)}...yz.jpg`);
    expect(shortFileName(`${seventy}xyz`)).toBe(`${'a'.repeat(65)}...yz`);
  });

  it('never cuts an emoji in two', () => {
    expect(shortFileName(`${'😀'.repeat(80)}.png`)).toBe(`${'😀'.repeat(65)}...😀😀.png`);
  });
});

describe('the size of a file', () => {
  it.each([
    [1_500_000, { size: 1, unit: 'MB' }],
    [1, { size: 1, unit: 'B' }],
    [1023, { size: 1023, unit: 'B' }],
    [1024, { size: 1, unit: 'KB' }],
    [1536, { size: 2, unit: 'KB' }],
    [1024 ** 3, { size: 1, unit: 'GB' }],
    [1024 ** 5, { size: 1024, unit: 'TB' }],
    [0, undefined],
    [-3, undefined],
    [undefined, undefined],
  ])('of %s bytes', (bytes, expected) => {
    expect(fileSize(bytes)).toEqual(expected);
  });
});
