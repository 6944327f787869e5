import { expect, it } from 'vitest';
import { countNight } from './night.ts';

const at = (utc: string) => Date.parse(`2026-06-10T${utc}:00Z`);

it.each([
  ['21:59 in Berlin is no night', ['Europe/Berlin'], '19:59', 0],
  ['22:00 in Berlin is night', ['Europe/Berlin'], '20:00', 1],
  ['midnight is night', ['Europe/Berlin'], '22:00', 1],
  ['6:59 in Berlin is night', ['Europe/Berlin'], '04:59', 1],
  ['7:00 in Berlin is no night', ['Europe/Berlin'], '05:00', 0],
  ['each person counts', ['Asia/Tokyo', 'Asia/Tokyo', 'Europe/Berlin'], '14:00', 2],
  ['what is no zone is left out', ['', 'Mars/Olympus'], '00:00', 0],
])('%s', (_fact, zones, utc, night) => {
  expect(countNight(zones, at(utc))).toBe(night);
});
