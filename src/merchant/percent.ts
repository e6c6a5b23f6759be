/** 0.683 as 68%. */
export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;
