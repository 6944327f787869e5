/** The portal's clock of one call, in unix seconds; `operating` in seconds of the method's budget (portal-rest.md, 2 and 8). */
export type ReplyTime = {
  readonly start: number;
  readonly finish: number;
  readonly operating?: number;
  readonly operatingResetAt?: number;
};

/** What a failed call says; `executed: 'no'` only where the code proves that the portal did nothing. */
export type PortalError = {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly executed: 'no' | 'unknown';
  readonly retryable: boolean;
};

export type CallResult =
  | {
      readonly ok: true;
      readonly result: unknown;
      readonly time?: ReplyTime;
      readonly next?: number;
      readonly total?: number;
    }
  | { readonly ok: false; readonly error: PortalError };

export type Call = { readonly method: string; readonly params: object };

/** One REST call; never rejects. */
export type CallPortal = (call: Call) => Promise<CallResult>;

/** At most 50 calls in one request; one result per call, in order; an envelope failure is every row's. Never rejects. */
export type CallPortalBatch = (calls: readonly Call[]) => Promise<readonly CallResult[]>;
