import {
  firstLoadFiles,
  gzippedSize,
  inLargestLanguage,
  measureFloor,
  readBudget,
  readManifest,
} from './first-load.ts';

// The size budget: bytes of the first load against the floor, measured in this very run. One language is fetched; the
// one with most bytes is judged.

const { ratioToFloor, alsoAtStart } = readBudget().firstLoad;
const manifest = readManifest();
const needed = inLargestLanguage(alsoAtStart, manifest, gzippedSize);
const files = firstLoadFiles(manifest, needed).map((file) => ({ file, bytes: gzippedSize(file) }));
const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
const floor = await measureFloor();
const ratio = total / floor;

for (const { file, bytes } of files.toSorted((a, b) => b.bytes - a.bytes)) {
  console.log(`${bytes.toLocaleString('en').padStart(9)}  ${file}`);
}
console.log(
  `First load ${total.toLocaleString('en')} bytes gzipped; React and the SDK alone ${floor.toLocaleString('en')}; ` +
    `ratio ${ratio.toFixed(3)} of at most ${ratioToFloor}`,
);
if (!(ratio <= ratioToFloor)) process.exitCode = 1;
