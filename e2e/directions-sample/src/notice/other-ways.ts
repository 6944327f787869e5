export { it as delivered } from '#delivery/it.ts'; // forbidden by notice-direction
export * from '#store/it.ts'; // forbidden by notice-direction
export type Sending = import('#sending/it.ts').It; // forbidden by notice-direction
export const lazily = () => import('#history/it.ts'); // forbidden by notice-direction
