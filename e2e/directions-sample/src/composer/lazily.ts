export const sibling = () => import('#recipients/it.ts'); // forbidden by composer-direction
export const below = () => import('#preview/it.ts'); // allowed
