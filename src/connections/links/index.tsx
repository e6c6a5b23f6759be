import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { copyText } from '../../phone/copy';
import { useText } from '../../text/define-text';
import { linksText } from '../../text/links';
import './index.scss';
import { ShippingLink } from './shipping-link';
import { useLinks } from './use-links';

/** Ways to help from outside the mini program: what is entered where. */
export default function LinksPage() {
  const text = useText(linksText);
  const page = useLinks();
  const { list } = page;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="links">
        <View className="links__hint">{text.hint}</View>
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {list.data?.links.map(({ place, path }) => {
          const { title, hint } = text.places[place];
          return (
            <View key={place} className="links__card">
              <View className="links__title" ariaRole="heading">
                {title}
              </View>
              <View className="links__hint">{hint}</View>
              <View className="links__row">
                <Text className="links__path" selectable userSelect>
                  {path}
                </Text>
                <Button size="small" label={text.copyOf(title)} onTap={() => copyText(path)}>
                  {text.copy}
                </Button>
              </View>
              {place === 'shipping' ? <ShippingLink page={page} path={path} /> : null}
            </View>
          );
        })}
      </View>
    </PageFrame>
  );
}
