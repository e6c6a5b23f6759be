/** A browser remembers nothing of WeChat's. */
export const isRefusalKept = (_templateIds: readonly string[]): Promise<boolean> => Promise.resolve(false);

/** Nothing to open. */
export const openNoticeSettings = (): Promise<void> => Promise.resolve();
