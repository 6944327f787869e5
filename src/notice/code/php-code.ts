import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { survivesForm } from './form-data.ts';
import { hex, spellHidden } from './hidden-signs.ts';
import { paramEntries, type RequestParams } from './request-params.ts';

/** The official PHP SDK; it sends JSON, and puts a single result into a list. */
export function phpSdk(params: RequestParams): string {
  return `try {
    $response = $b24Service->core->call(
        'im.notify',
        ${phpParams(params, 2)}
    );
    echo 'Notification ID: ' . $response->getResponseData()->getResult()[0];
} catch (Throwable $exception) {
    echo $exception->getMessage();
}`;
}

/** The small SDK in one file; it sends a form. */
export function crest(params: RequestParams): string {
  const asText = params.ATTACH !== undefined && !survivesForm(params.ATTACH);
  return `require_once 'crest.php';

$result = CRest::call(
    'im.notify',
    ${phpParams(params, 1, asText)}
);

if (!empty($result['error'])) {
    echo 'Error: ' . ($result['error_description'] ?? $result['error']);
} else {
    echo 'Notification ID: ' . $result['result'];
}`;
}

function phpParams(params: RequestParams, depth: number, attachAsText = false): string {
  const lines = paramEntries(params).map(([key, value]) => {
    const literal = phpLiteral(value, depth + 1);
    const written = key === 'ATTACH' && attachAsText ? `json_encode(${literal})` : literal;
    return `${indent(depth + 1)}${phpString(key)} => ${written},\n`;
  });
  return `[\n${lines.join('')}${indent(depth)}]`;
}

/** A value as PHP, whose file is written in UTF-8. */
export function phpLiteral(value: JsonValue, depth = 0): string {
  if (typeof value === 'string') return phpString(value);
  if (isJsonList(value))
    return brackets(
      value.map((item) => phpLiteral(item, depth + 1)),
      depth,
    );
  if (!isJsonObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${phpString(key)} => ${phpLiteral(item, depth + 1)}`,
  );
  return `${looksLikeList(value) ? '(object) ' : ''}${brackets(fields, depth)}`;
}

// PHP knows arrays alone, and makes a list of JSON out of one whose keys count from 0, or that has none.
function looksLikeList(value: JsonObject): boolean {
  return Object.keys(value).every((key, index) => key === String(index));
}

function brackets(items: readonly string[], depth: number): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent(depth + 1)}${item},\n`).join('')}${indent(depth)}]`;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function phpString(text: string): string {
  if (spellHidden(text, () => '') === text) return `'${text.replace(/[\\']/g, '\\$&')}'`;
  const quoted = text.replace(/[\\"$]/g, '\\$&');
  const spelt = spellHidden(quoted, (codePoint) => {
    return NAMED[String.fromCodePoint(codePoint)] ?? `\\u{${hex(codePoint, 1)}}`;
  });
  return `"${spelt}"`;
}

function indent(depth: number): string {
  return '    '.repeat(depth);
}
