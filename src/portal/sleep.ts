/** Resolves after so many ms, at once where they are none or less. The one way in which the app lets time pass. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
