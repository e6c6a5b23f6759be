/** The pages of the merchant subpackage. */
export const pages: string[] = [];
