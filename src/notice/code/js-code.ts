import { isJsonList, isJsonObject, type JsonValue } from '../json.ts';
import { survivesForm } from './form-data.ts';
import { hex, spellHidden } from './hidden-signs.ts';
import { paramEntries, type RequestParams } from './request-params.ts';

/** The official JS SDK, by the method that Herald itself calls. */
export function jsSdk(params: RequestParams): string {
  return `try {
  const response = await $b24.callMethod('im.notify', ${jsParams(params, 1)});
  console.log('Notification ID:', response.getData().result);
} catch (error) {
  console.error('Error:', error);
}`;
}

/** The same request by the successor of callMethod. */
export function jsSdkMake(params: RequestParams): string {
  return `try {
  const response = await $b24.actions.v2.call.make({
    method: 'im.notify',
    params: ${jsParams(params, 2)},
  });
  if (!response.isSuccess) throw new Error(response.getErrorMessages().join('; '));
  console.log('Notification ID:', response.getData().result);
} catch (error) {
  console.error('Error:', error);
}`;
}

/** The older library of application pages; it sends a form. */
export function bx24(params: RequestParams): string {
  const asText = params.ATTACH !== undefined && !survivesForm(params.ATTACH);
  return `BX24.callMethod(
  'im.notify',
  ${jsParams(params, 1, asText)},
  function (result) {
    if (result.error()) {
      console.error(result.error());
    } else {
      console.log('Notification ID:', result.data());
    }
  }
);`;
}

function jsParams(params: RequestParams, depth: number, attachAsText = false): string {
  const fields = paramEntries(params).map(([key, value]): readonly [string, string] => {
    const literal = jsLiteral(value, depth + 1);
    return [key, key === 'ATTACH' && attachAsText ? `JSON.stringify(${literal})` : literal];
  });
  return braces(fields, depth);
}

/** A value as JavaScript, in any place of a program: a module, a script, a script element of a page. */
export function jsLiteral(value: JsonValue, depth = 0): string {
  if (typeof value === 'string') return jsString(value);
  if (isJsonList(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => `${indent(depth + 1)}${jsLiteral(item, depth + 1)},\n`);
    return `[\n${items.join('')}${indent(depth)}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value);
  return braces(
    Object.entries(value).map(([key, item]) => [jsKey(key), jsLiteral(item, depth + 1)] as const),
    depth,
  );
}

function braces(fields: readonly (readonly [string, string])[], depth: number): string {
  if (fields.length === 0) return '{}';
  const lines = fields.map(([key, literal]) => `${indent(depth + 1)}${key}: ${literal},\n`);
  return `{\n${lines.join('')}${indent(depth)}}`;
}

function jsKey(key: string): string {
  // Written plainly it would set the prototype.
  if (key === '__proto__') return `['__proto__']`;
  return /^[a-z_$][\w$]*$/i.test(key) ? key : jsString(key);
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function jsString(text: string): string {
  // A page's parser looks for these before any script is read.
  const quoted = text.replace(/[\\']/g, '\\$&').replace(/<(?=\/|!--|script)/gi, '\\x3c');
  const spelt = spellHidden(quoted, (codePoint) => {
    const named = NAMED[String.fromCodePoint(codePoint)];
    if (named !== undefined) return named;
    return codePoint > 0xffff ? `\\u{${hex(codePoint, 1)}}` : `\\u${hex(codePoint, 4)}`;
  });
  return `'${spelt}'`;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
