import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** A value of PHP, its texts as bytes in hexadecimal digits: JSON has none for halves of characters. */
export type PhpValue =
  | { readonly text: string }
  | { readonly scalar: number | boolean | null }
  | { readonly list: readonly PhpValue[] }
  | { readonly map: readonly (readonly [string, PhpValue])[] };

const PhpValue: z.ZodMiniType<PhpValue> = z.union([
  z.object({ text: z.string() }),
  z.object({ scalar: z.nullable(z.union([z.number(), z.boolean()])) }),
  z.object({ list: z.array(z.lazy(() => PhpValue)) }),
  z.object({ map: z.array(z.tuple([z.string(), z.lazy(() => PhpValue)])) }),
]);

const PhpCall = z.object({
  method: z.string(),
  params: PhpValue,
  /** The parameters as a portal written in PHP gets them out of the form that CRest sends. */
  received: z.unknown(),
});
export type PhpCall = z.infer<typeof PhpCall>;

// The SDKs as far as the snippets use them.
const RUNNER = String.raw`<?php
error_reporting(E_ALL);
set_error_handler(function ($level, $message) { throw new ErrorException($message); });

function shape($value) {
    if (is_string($value)) return ['text' => bin2hex($value)];
    if (is_object($value)) $fields = get_object_vars($value);
    elseif (is_array($value)) {
        if ($value === [] || array_keys($value) === range(0, count($value) - 1)) {
            return ['list' => array_map('shape', $value)];
        }
        $fields = $value;
    } else return ['scalar' => $value];
    $map = [];
    foreach ($fields as $key => $item) $map[] = [bin2hex((string) $key), shape($item)];
    return ['map' => $map];
}

class Record {
    public static $calls = [];
    public static function add($method, $params) {
        parse_str(http_build_query($params), $received);
        $json = json_encode($received, JSON_PARTIAL_OUTPUT_ON_ERROR);
        self::$calls[] = ['method' => $method, 'params' => shape($params), 'received' => json_decode($json)];
    }
}
class Core {
    public function call($method, $params) { Record::add($method, $params); return $this; }
    public function getResponseData() { return $this; }
    public function getResult() { return [1]; }
}
class Service { public $core; }
$b24Service = new Service();
$b24Service->core = new Core();

ob_start();
for ($at = 0; file_exists(__DIR__ . "/$at.php"); $at += 1) {
    require __DIR__ . "/$at.php";
    if (count(Record::$calls) !== $at + 1) throw new Exception("$at: " . ob_get_contents());
}
ob_end_clean();
file_put_contents(__DIR__ . '/record', json_encode(Record::$calls, JSON_THROW_ON_ERROR));
`;

const CREST = String.raw`<?php
class CRest {
    public static function call($method, $params) { Record::add($method, $params); return ['result' => 1]; }
}
`;

/** Runs snippets one after the other in one real PHP. */
export function runInPhp(snippets: readonly string[]): readonly PhpCall[] {
  const folder = mkdtempSync(join(tmpdir(), 'herald-php-'));
  try {
    writeFileSync(join(folder, 'runner.php'), RUNNER);
    writeFileSync(join(folder, 'crest.php'), CREST);
    for (const [at, snippet] of snippets.entries()) {
      writeFileSync(join(folder, `${at}.php`), `<?php\n${snippet}\n`);
    }
    const { status, stdout, stderr } = spawnSync('php', ['runner.php'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`php ended with ${status}: ${stdout}${stderr}`);
    return z.array(PhpCall).parse(JSON.parse(readFileSync(join(folder, 'record'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What JSON would be in PHP; halves of characters in three bytes, as PHP writes them. */
export function phpValue(json: unknown): PhpValue {
  if (typeof json === 'string') return { text: bytesOf(json) };
  if (typeof json === 'number' || typeof json === 'boolean') return { scalar: json };
  if (typeof json !== 'object' || json === null) return { scalar: null };
  if (Array.isArray(json)) return { list: json.map(phpValue) };
  return { map: Object.entries(json).map(([key, item]) => [bytesOf(key), phpValue(item)] as const) };
}

function bytesOf(text: string): string {
  return [...text]
    .map((sign) => {
      const unit = sign.charCodeAt(0);
      const isHalf = sign.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
      const bytes = [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
      return (isHalf ? Buffer.from(bytes) : Buffer.from(sign)).toString('hex');
    })
    .join('');
}
