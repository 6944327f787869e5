/**
 * PHP's own functions whose names people might write as a whole text. The newest portals take the text of a personal
 * notice for a function where PHP can call it, and send nothing of it. PHP does not distinguish letter case.
 */
const NAMES: ReadonlySet<string> = new Set(
  (
    'abs assert ceil chop chr compact constant copy count crypt current date define dir dl end exec exp explode ' +
    'extract file floor flush glob hash header hypot idate implode join key link log mail max metaphone min mkdir ' +
    'next openlog ord pack passthru pi popen pos pow prev quotemeta rand random_int range rename reset rewind rmdir ' +
    'round rtrim settype shuffle sin sizeof sleep sort soundex sqrt srand stat substr symlink syslog system tan ' +
    'tempnam time tmpfile touch trim ucfirst ucwords umask uniqid unlink unpack usleep'
  ).split(' '),
);

export function isPhpName(text: string): boolean {
  return NAMES.has(text.toLowerCase());
}
