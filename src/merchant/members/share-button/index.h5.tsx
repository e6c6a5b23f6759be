import type { PropsWithChildren } from 'react';

/** Outside WeChat there is nobody to share with; copying remains. */
export function ShareButton(_props: PropsWithChildren) {
  return null;
}
