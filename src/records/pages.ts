/** The pages of what was done at the desk, and of what leaves it as a file. */
export const pages: string[] = ['operations/index', 'exports/index'];
