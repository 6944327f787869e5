/**
 * Copies of a send. Anybody can write a record with the id of somebody else's send, and whoever withdrew that record
 * would delete the other person's notifications: a send belongs to the author of its oldest plan, by the portal's
 * clock of the last writing. Ids of items do not tell: an old item can be rewritten.
 */
import { changedRecord } from './assemble-record.ts';
import { type HistoryReader, readRecords } from './read-history.ts';
import type { SendHeader, SendRecord } from './send-record.ts';

/** The record whose plan is oldest. */
export function oldest(records: readonly SendRecord[]): SendRecord | undefined {
  return records.toSorted((a, b) => a.plannedAt - b.plannedAt || a.header.itemId - b.header.itemId)[0];
}

/** The person whose send it is by all its records; undefined if the oldest one is not believed: it may be the owner's. */
export function ownerOf(records: readonly SendRecord[]): number | undefined {
  const first = oldest(records);
  return first === undefined || first.incomplete ? undefined : first.header.senderId;
}

/** Records of which those are changed whose sender neither owns the send nor is an administrator. */
function withoutCopies(
  sendId: string,
  records: readonly SendRecord[],
  { owner, admins }: { readonly owner: number | undefined; readonly admins: ReadonlySet<number> },
): readonly SendRecord[] {
  return records.map((record) => {
    const { senderId } = record.header;
    const isCopy = senderId !== owner && !admins.has(senderId);
    return isCopy && record.header.sendId === sendId ? changedRecord(record) : record;
  });
}

/** The same by all records of the send that are known. */
async function checkCopies(
  reader: HistoryReader,
  sendId: string,
  { records, all }: { readonly records: readonly SendRecord[]; readonly all: readonly SendRecord[] },
): Promise<readonly SendRecord[]> {
  const senders = new Set([...all, ...records].map(({ header }) => header.senderId));
  const admins = await reader.admins.among([...senders].filter((id) => id !== reader.viewer.id));
  return withoutCopies(sendId, records, { owner: ownerOf(all), admins });
}

const areOfSeveral = (headers: readonly SendHeader[]): boolean =>
  new Set(headers.map(({ senderId }) => senderId)).size > 1;

/** The same where all headers of the send are known, in their order; no request if all are one person's. */
export async function withoutCopiesAmong(
  reader: HistoryReader,
  sendId: string,
  records: readonly SendRecord[],
  headers: readonly SendHeader[],
): Promise<readonly SendRecord[]> {
  if (sendId === '' || !areOfSeveral([...headers, ...records.map(({ header }) => header)])) return records;
  const all = await readRecords(reader, headers);
  // Without an answer nobody can be told from the owner.
  if (!all.ok)
    return records.map((record) => (record.header.sendId === sendId ? changedRecord(record) : record));
  return checkCopies(reader, sendId, { records, all: all.records });
}

/** The same of records that were read together, by what stands among them; no request if each send is one person's. */
export async function withoutCopiesBeside(
  reader: HistoryReader,
  records: readonly SendRecord[],
): Promise<readonly SendRecord[]> {
  let checked = records;
  for (const sendId of new Set(records.map(({ header }) => header.sendId))) {
    const all = records.filter(({ header }) => header.sendId === sendId);
    if (sendId === '' || !areOfSeveral(all.map(({ header }) => header))) continue;
    checked = await checkCopies(reader, sendId, { records: checked, all });
  }
  return checked;
}
