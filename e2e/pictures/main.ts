import { takeLanguagePictures } from './languages.ts';
import { takeReadmePictures } from './readme.ts';

// Pictures of the built app inside the emulator: `npm run pictures` takes the README's, `npm run pictures -- languages`
// every language in every main state, to look at (`-- languages de ar` only these).

const [what, ...rest] = process.argv.slice(2);
if (what === undefined) await takeReadmePictures();
else if (what === 'languages') await takeLanguagePictures(rest);
else throw new Error(`No pictures are called ${what}`);
