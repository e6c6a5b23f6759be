/** The pages of what is done by itself. */
export const pages: string[] = ['rules/index', 'rule-log/index'];
