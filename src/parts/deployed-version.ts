/** Whether the server has another version than this page; unreachable: it cannot be asked. */
export type DeployedVersion = 'same' | 'newer' | 'unreachable';

const START = /assets\/start-[\w-]+\.js/;

/**
 * Compares the files that the deployed index.html names with those of this page. Only that file says that Herald was
 * updated: a part that cannot be loaded says nothing about versions.
 */
export function compareVersions(own: readonly string[], deployed: string): DeployedVersion {
  // A page of a proxy or of a login is not Herald's.
  if (!START.test(deployed)) return 'unreachable';
  return own.every((file) => deployed.includes(file)) ? 'same' : 'newer';
}

export async function readDeployedVersion(own: readonly string[], page: Document): Promise<DeployedVersion> {
  try {
    const answer = await fetch(new URL('index.html', page.baseURI), { cache: 'no-store' });
    return answer.ok ? compareVersions(own, await answer.text()) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
