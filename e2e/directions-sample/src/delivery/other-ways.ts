export type Portal = import('#portal/it.ts').It; // forbidden by delivery-types-only
