import { describe, expect, it } from 'vitest';
import { compareVersions } from './deployed-version.ts';

const page = (start: string, parts: string) =>
  `<!doctype html><meta name="parts" content="${parts}"><script src="./assets/start-${start}.js"></script>`;
const OWN = ['assets/start-A_1-b.js', 'assets/history-x1.js', 'assets/history-y2.css'];

describe('compareVersions', () => {
  it('is the same while the deployed page names all files of this one', () => {
    expect(compareVersions(OWN, page('A_1-b', 'assets/history-x1.js assets/history-y2.css'))).toBe('same');
  });

  it('is newer once the deployed page names other files', () => {
    expect(compareVersions(OWN, page('B', 'assets/history-x1.js assets/history-y2.css'))).toBe('newer');
    expect(compareVersions(OWN, page('A_1-b', 'assets/history-x9.js assets/history-y2.css'))).toBe('newer');
  });

  it.each(['', '<h1>502 Bad Gateway</h1>', '<form action="/login"></form>'])(
    'is unreachable where another page answers: %j',
    (deployed) => {
      expect(compareVersions(OWN, deployed)).toBe('unreachable');
    },
  );
});
