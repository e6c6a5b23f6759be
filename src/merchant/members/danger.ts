/** WeChat's dialog takes a colour, not a variable. */
export const DANGER = '#B3261E';
