/**
 * Pictures of a notice that lie on other hosts than the portal's. Loading one tells its host that somebody looks at the
 * notice, and who wrote the address may own the host.
 */
import { parseBbCode, type TextPlace } from '#notice/bb-code.ts';
import type { BbNode } from '#notice/bb-node.ts';
import type { KeptBlock } from '#notice/kept.ts';
import { pictureAddress } from './portal-address.ts';
import type { SeenNotice } from './seen-notice.ts';

export function isForeign(address: string, portalOrigin: string): boolean {
  return !URL.canParse(portalOrigin) || new URL(address).host !== new URL(portalOrigin).host;
}

function inNodes(nodes: readonly BbNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if ('src' in node) return [node.src];
    return 'children' in node ? inNodes(node.children) : [];
  });
}

const inText = (text: string, where: TextPlace) => inNodes(parseBbCode(text, where));

function inBlock(block: KeptBlock): readonly (string | undefined)[] {
  switch (block.kind) {
    case 'USER':
      return [block.avatar];
    case 'LINK':
      return [...inText(block.html || block.desc, 'attach'), block.preview?.src];
    case 'RICH_LINK':
      return [block.preview?.src];
    case 'MESSAGE':
      return inText(block.text, 'attach');
    case 'GRID':
      return block.rows.flatMap(({ value }) => inText(value, 'attach'));
    case 'IMAGE':
      return block.images.map(({ preview, link }) => preview ?? link);
    case 'FILE':
    case 'DELIMITER':
      return [];
  }
}

/** Absolute addresses of all that a drawn notice would load from other hosts than the portal's, each once. */
export function foreignPictures(notice: SeenNotice, portalOrigin: string): readonly string[] {
  const where = notice.type === 'SYSTEM' ? 'systemNotice' : 'notice';
  const written = [...inText(notice.message.trim(), where), ...(notice.kept?.blocks ?? []).flatMap(inBlock)];
  const addresses = written.flatMap((src) =>
    src === undefined ? [] : (pictureAddress(src, portalOrigin) ?? []),
  );
  return [...new Set(addresses)].filter((address) => isForeign(address, portalOrigin));
}
