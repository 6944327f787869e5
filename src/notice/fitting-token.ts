import type { OfferedToken } from './blocks.ts';

/**
 * The colour token that comes nearest to a COLOR (#RGB, #RRGGBB or `transparent`), to be offered beside it: the
 * current web client reads the token alone, older ones the colour alone (rendering.md A2). Grey is secondary, warm is
 * alert, what remains is base when light and primary when dark.
 */
export function fittingToken(color: string): OfferedToken {
  const [red, green, blue] = channels(color);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 40) return 'secondary';
  if (red === most && red > green) return 'alert';
  return most >= 200 ? 'base' : 'primary';
}

function channels(color: string): readonly [number, number, number] {
  const digits = color.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  if (!/^[\da-f]{6}$/i.test(wide)) return [0, 0, 0];
  const channel = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
