import { View } from '@tarojs/components';
import { useState } from 'react';
import { CONNECTION_BOUNDS, CONNECTION_KINDS, type ConnectionKind } from '../../../domain/connections';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { send } from '../../components/icon/glyphs/send';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import { ConnectionCard } from './connection-card';
import { ConnectionSheet } from './connection-sheet';
import './index.scss';
import { SecretSheet } from './secret-sheet';
import { type Connection, useConnections } from './use-connections';

/** What is open: a kind of which one is made, or one that is changed. */
interface Editing {
  readonly kind: ConnectionKind;
  readonly known?: Connection;
}

/** Where something is told outside: other systems, a WeCom group, mailboxes. */
export default function ConnectionsPage() {
  const text = useText(connectionsText);
  const page = useConnections();
  const snackbar = useSnackbar();
  const [editing, setEditing] = useState<Editing>();
  const { list } = page;
  const connections = list.data?.connections;
  const isFull = (connections?.length ?? 0) >= CONNECTION_BOUNDS.connections;
  const close = (): void => {
    page.clearError();
    setEditing(undefined);
  };
  const test = async (id: string): Promise<void> => {
    if (await page.test(id)) snackbar.show({ text: text.testSent });
  };
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="connections">
        <View className="connections__hint">{text.hint}</View>
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.testError ? <ErrorState isInline error={page.testError} /> : null}
        {connections?.length === 0 ? <EmptyState glyph={send} title={text.empty} hint={text.emptyHint} /> : null}
        {connections?.map((connection) => (
          <ConnectionCard
            key={connection.id}
            connection={connection}
            isBusy={page.isBusy}
            onTest={() => void test(connection.id)}
            onEdit={() => setEditing({ kind: connection.kind, known: connection })}
          />
        ))}
        {connections && isFull ? <View className="connections__hint">{text.full}</View> : null}
        {connections && !isFull ? (
          <View className="connections__add">
            {CONNECTION_KINDS.map((kind) => (
              <Button key={kind} isBlock onTap={() => setEditing({ kind })}>
                {text.addTo[kind]}
              </Button>
            ))}
          </View>
        ) : null}
      </View>
      {editing ? (
        <ConnectionSheet
          page={page}
          kind={editing.kind}
          known={editing.known}
          onClose={close}
          onDone={(words) => {
            close();
            snackbar.show({ text: words });
          }}
        />
      ) : null}
      {page.secret === undefined ? null : <SecretSheet secret={page.secret} onClose={page.hideSecret} />}
      {snackbar.element}
    </PageFrame>
  );
}
