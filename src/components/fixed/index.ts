import { createContext, useContext } from 'react';

const Fixed = createContext(false);

/** Around what stays where it is while the page scrolls below it. */
export const InFixed = Fixed.Provider;

/** Whether this is drawn in a place that does not scroll with the page: WeChat's fields have to be told. */
export const useIsFixed = (): boolean => useContext(Fixed);
