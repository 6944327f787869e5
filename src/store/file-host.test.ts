import { expect, it } from 'vitest';
import { fileHost } from './file-host.ts';

it.each([
  ['acme.bitrix24.com', 'portal'],
  ['b24.apps-bitrix24.com', 'shared'],
  ['apps-bitrix24.com', 'shared'],
  ['b1.bitrix24-cdn.com', 'shared'],
  ['B1.Bitrix24-CDN.com:443', 'shared'],
  ['cdn.bitrix24.ru', 'shared'],
  ['cdn.bitrix24.com.br', 'shared'],
  ['app.bitrix24.com', 'shared'],
  ['upload-12.s3.amazonaws.com', 'shared'],
  ['upload-12.s3.eu-central-1.amazonaws.com', 'shared'],
  ['herald.example.com', 'unknown'],
  ['other.bitrix24.com', 'unknown'],
  ['bitrix24-cdn.com.example.com', 'unknown'],
  ['my-bitrix24-cdn.com', 'unknown'],
  ['cdn.bitrix24.com:8080', 'shared'],
])('files from %s are on a host that is: %s', (app, kind) => {
  expect(fileHost(app, 'acme.bitrix24.com')).toBe(kind);
});
