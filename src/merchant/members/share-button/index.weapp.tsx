import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './index.scss';

/** Only WeChat's own button can open its share sheet; what is shared, the page says. */
export function ShareButton({ children }: PropsWithChildren) {
  return (
    <Button className="share-button" openType="share" hoverClass="share-button--pressed">
      {children}
    </Button>
  );
}
