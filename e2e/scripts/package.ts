import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIST } from './first-load.ts';
import { zipFolder } from './zip-folder.ts';

// The archive to upload to a portal as a local static app.

const ARTIFACTS = fileURLToPath(new URL('../../.artifacts/', import.meta.url));
const zip = zipFolder(DIST);
mkdirSync(ARTIFACTS, { recursive: true });
writeFileSync(`${ARTIFACTS}herald.zip`, zip);
console.log(`.artifacts/herald.zip, ${zip.byteLength.toLocaleString('en')} bytes`);
console.log(`sha256 ${createHash('sha256').update(zip).digest('hex')}`);
