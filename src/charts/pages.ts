/** The pages of the charts: a package of their own, as what draws them weighs more than all the rest of the figures. */
export const pages: string[] = ['figure/index'];
