import {
  firstLoadFiles,
  gzippedSize,
  inLargestLanguage,
  measureFloor,
  readBudget,
  readManifest,
} from '../scripts/first-load.ts';
import { countRow, type Row } from './row.ts';

// What is fetched before Recipients and Message can be used; the same count as the budget's in `npm test`.

export async function measureBytes(): Promise<Row[]> {
  const { ratioToFloor, alsoAtStart } = readBudget().firstLoad;
  const manifest = readManifest();
  const files = firstLoadFiles(manifest, inLargestLanguage(alsoAtStart, manifest, gzippedSize));
  const total = files.reduce((sum, file) => sum + gzippedSize(file), 0);
  const target = { targetRatio: ratioToFloor };
  const than = 'React and the SDK';
  return [countRow('first load, gzipped', 'bytes', total, than, await measureFloor(), target)];
}
