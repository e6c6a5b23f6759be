/** The pages of the shopper subpackage. */
export const pages: string[] = [];
