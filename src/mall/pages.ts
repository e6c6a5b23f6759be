/** The pages of the mall that comes with us, first the one the mini program opens with. */
export const pages = ['orders/index', 'order/index'];
