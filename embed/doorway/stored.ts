/** Our keys in the phone's storage, beside what is the host's. */
export const storedAs = (key: string): string => `warmdesk:${key}`;
