import { useFormats } from '#i18n/i18n.ts';
import type { TimestampFormat } from '#notice/bb-node.ts';
import { timestampText } from './timestamp.ts';

export function Timestamp({ unix, format }: { readonly unix: number; readonly format: TimestampFormat }) {
  return timestampText(unix, format, useFormats());
}
