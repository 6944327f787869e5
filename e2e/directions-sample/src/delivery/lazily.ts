export const lazily = () => import('#portal/it.ts'); // forbidden by delivery-types-only
