/** The pages of what is told outside. */
export const pages: string[] = ['list/index', 'sent/index', 'links/index'];
