import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { useText } from '../../text/define-text';
import { linksText } from '../../text/links';
import type { LinksState } from './use-links';

/** What WeChat's shipping message opens: set by one tap, and taken back by another. */
export function ShippingLink({ page, path }: { page: LinksState; path: string }) {
  const text = useText(linksText);
  const [said, say] = useState<string>();
  const current = page.list.data?.shippingPath ?? null;
  const isOurs = current === path;
  const set = async (isToBeOurs: boolean): Promise<void> => {
    say(undefined);
    say(await page.setShipping(isToBeOurs));
  };
  return (
    <>
      {current === null ? null : (
        <View className={isOurs ? 'links__on' : 'links__off'}>{isOurs ? text.used : text.other}</View>
      )}
      {said ? (
        <View className="links__said" ariaRole="status" ariaLive="polite">
          {said}
        </View>
      ) : null}
      {page.error ? <ErrorState isInline error={page.error} /> : null}
      <View className="links__steps">
        {current === null ? null : (
          <Button size="small" kind="quiet" isDisabled={page.isBusy} onTap={() => void set(false)}>
            {text.stop}
          </Button>
        )}
        {isOurs ? null : (
          <Button size="small" kind="primary" isBusy={page.isBusy} onTap={() => void set(true)}>
            {text.use}
          </Button>
        )}
      </View>
    </>
  );
}
