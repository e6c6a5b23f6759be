/** The pages of the main package, first the one the mini program opens with. */
export const pages = ['orders/index', 'order/index'];
