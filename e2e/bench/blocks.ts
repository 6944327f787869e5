import type { JsonObject } from '#notice/json.ts';

/** Blocks of the usual kinds in turn, as the wire has them; without pictures, which would wait for a network. */
export function makeBlocks(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => {
    switch (index % 4) {
      case 0:
        return { MESSAGE: `Paragraph ${index + 1}: [b]closed[/b] today, абв 😀.` };
      case 1:
        return { LINK: { NAME: `Report ${index + 1}`, LINK: `/docs/${index + 1}/`, DESC: 'Twelve pages' } };
      case 2:
        return {
          GRID: [
            { NAME: 'Revenue', VALUE: '+12 %', DISPLAY: 'ROW' },
            { NAME: 'Costs', VALUE: '−3 %', DISPLAY: 'ROW' },
          ],
        };
      default:
        return { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } };
    }
  });
}
