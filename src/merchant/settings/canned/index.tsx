import { View } from '@tarojs/components';
import { useState } from 'react';
import { FIELD_CHARS } from '../../../../domain/kernel';
import type { CannedReply } from '../../../cloud';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { messageSquareText } from '../../../components/icon/glyphs/message-square-text';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { TextField } from '../../../components/text-field';
import { cannedText } from '../../../text/canned';
import { useText } from '../../../text/define-text';
import { SettingRow } from '../setting-row';
import './index.scss';
import { ReplySheet } from './reply-sheet';
import { repliesWith, type Shelf, shelvesOf } from './shelves';
import { type Made, useCannedPage } from './use-canned-page';

/** From here on there is something to search in. */
const MANY = 8;

/** The prepared replies by whose they are and by folder; each opens for whoever may change it. */
export default function CannedPage() {
  const text = useText(cannedText);
  const page = useCannedPage();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<string>();
  const [words, setWords] = useState('');
  const { list } = page;
  const replies = list.data?.replies ?? [];
  const found = repliesWith(replies, words);
  const editedReply = replies.find(({ id, mayEdit }) => id === edited && mayEdit);
  const folders = [...new Set(replies.flatMap(({ folder }) => folder ?? []))];

  const edit = (which: string | undefined): void => {
    page.clearError();
    setEdited(which);
  };
  const say = (said: string, undo: () => Promise<boolean>): void =>
    snackbar.show({
      text: said,
      undo: {
        text: text.undo,
        run: () => void undo().then((isDone) => isDone && snackbar.show({ text: text.undone })),
      },
    });
  const nameOf = ({ of, teamId, folder }: Shelf): string =>
    [of === 'team' ? (page.teamName(teamId) ?? text.owners.team) : text.owners[of], folder].filter(Boolean).join(' · ');
  const bar = (
    <Button kind="primary" isBlock onTap={() => edit('new')}>
      {text.add}
    </Button>
  );
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={list.data ? bar : undefined}>
      <View className="canned-edit">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data && replies.length === 0 ? (
          <EmptyState glyph={messageSquareText} title={text.empty} hint={text.emptyHint} />
        ) : null}
        {replies.length > MANY ? (
          <TextField
            className="canned-edit__search"
            label={text.search}
            value={words}
            maxChars={FIELD_CHARS.cannedTitle}
            confirmType="search"
            onChange={setWords}
          />
        ) : null}
        {replies.length > 0 && found.length === 0 ? (
          <View className="canned-edit__none">{text.none(words.trim())}</View>
        ) : null}
        {shelvesOf(found).map((shelf) => (
          <View key={JSON.stringify([shelf.of, shelf.teamId, shelf.folder])} className="settings__group">
            <View className="settings__heading" ariaRole="heading">
              {nameOf(shelf)}
            </View>
            <View className="settings__card">
              {shelf.replies.map((reply) => (
                <ReplyRow key={reply.id} reply={reply} onTap={() => edit(reply.id)} />
              ))}
            </View>
          </View>
        ))}
      </View>
      {edited === 'new' || editedReply ? (
        <ReplySheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited}.${editedReply?.version}`}
          page={page}
          reply={editedReply}
          folders={folders}
          onClose={() => edit(undefined)}
          onSaved={(title: string, made: Made) => {
            edit(undefined);
            say(text.saved(title), () => page.undo(made));
          }}
          onRemoved={(gone) => {
            edit(undefined);
            say(text.removed(gone.title), () => page.bringBack(gone));
          }}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}

/** One of them: opens where it may be changed, else it is only read. */
function ReplyRow({ reply, onTap }: { reply: CannedReply; onTap: () => void }) {
  const title = reply.shortcut ? `${reply.title} · /${reply.shortcut}` : reply.title;
  if (reply.mayEdit) return <SettingRow title={title} hint={reply.text} onTap={onTap} />;
  return (
    <View className="settings__row settings__row--still">
      <View className="settings__words">
        <View className="settings__title">{title}</View>
        <View className="settings__hint">{reply.text}</View>
      </View>
    </View>
  );
}
