import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { namedPagesText } from '../../../text/named-pages';
import { SettingRow } from '../setting-row';
import './index.scss';
import type { Edited } from './edited-page';
import { PageSheet } from './page-sheet';
import { type Made, useNamedPages } from './use-named-pages';

/** Where orders are, and which pages editors may choose by name. */
export default function NamedPagesPage() {
  const text = useText(namedPagesText);
  const page = useNamedPages();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<Edited>();
  const { list } = page;
  const { data } = list;
  const isFull = (data?.named.length ?? 0) >= LIST_COUNTS.namedPages;

  const edit = (which: Edited | undefined): void => {
    page.clearError();
    setEdited(which);
  };
  const say = (words: string, { version, before }: Made): void => {
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.save(before, version)) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: words, undo: { text: text.undo, run: () => void undo() } });
  };
  const bar = (
    <Button kind="primary" isBlock isDisabled={isFull} onTap={() => edit(data?.named.length)}>
      {isFull ? text.full : text.add}
    </Button>
  );
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={data ? bar : undefined}>
      <View className="named-pages">
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && edited === undefined ? <ErrorState isInline error={page.error} /> : null}
        {data ? (
          <>
            <View className="settings__group">
              <View className="settings__heading" ariaRole="heading">
                {text.orders}
              </View>
              <View className="settings__card">
                <SettingRow title={text.order} hint={data.order ?? text.ours} onTap={() => edit('order')} />
                <SettingRow title={text.allOrders} hint={data.orders ?? text.ours} onTap={() => edit('orders')} />
              </View>
            </View>
            <View className="settings__group">
              <View className="settings__heading" ariaRole="heading">
                {text.named}
              </View>
              <View className="settings__card">
                {data.named.length === 0 ? <View className="named-pages__none">{text.none}</View> : null}
                {data.named.map(({ name, path }, place) => (
                  <SettingRow key={name} title={name} hint={path} onTap={() => edit(place)} />
                ))}
              </View>
              <View className="named-pages__hint">{text.namedHint}</View>
            </View>
          </>
        ) : null}
      </View>
      {data && edited !== undefined ? (
        <PageSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited}.${data.version}`}
          page={page}
          pages={data}
          known={data.known}
          edited={edited}
          onClose={() => edit(undefined)}
          onSaved={(made) => say(text.saved, made)}
          onRemoved={(name, made) => say(name === undefined ? text.saved : text.removed(name), made)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
