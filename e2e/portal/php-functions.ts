/** Functions of PHP whose names are words that somebody may send as a whole text. Their case does not matter. */
const NAMES = new Set(
  (
    'abs acos asin atan basename ceil chop copy cos count crypt current date define defined dir end exec exp ' +
    'explode extract feof file filesize floor flush flock getdate glob hash header implode join key key_exists link ' +
    'log ltrim mail max md5 microtime min mkdir mktime natsort next opendir ord pack pi popen pos pow prev print_r ' +
    'printf quotemeta rand range readfile readlink rename reset rewind rmdir round rsort rtrim settype shuffle sin ' +
    'sizeof sleep sort sprintf sqrt stat strlen strtotime symlink syslog system tan tempnam time tmpfile touch ' +
    'trim uniqid unlink unpack usleep usort'
  ).split(' '),
);

export function isPhpFunction(text: string): boolean {
  return NAMES.has(text.toLowerCase());
}
