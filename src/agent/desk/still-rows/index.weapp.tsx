import type { PropsWithChildren } from 'react';
import type { StillRowsProps } from './props';

/** WeChat's column keeps its place by itself, and tells nothing of a pointer. */
export function StillRows({ children }: PropsWithChildren<StillRowsProps>) {
  return children;
}
