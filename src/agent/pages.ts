/** The pages of the agent subpackage. */
export const pages: string[] = [];
