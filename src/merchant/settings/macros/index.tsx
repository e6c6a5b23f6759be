import { View } from '@tarojs/components';
import { useState } from 'react';
import { stepsOf } from '../../../../domain/macros';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { messageSquareText } from '../../../components/icon/glyphs/message-square-text';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { macroSettingsText } from '../../../text/macro-settings';
import { SettingRow } from '../setting-row';
import './index.scss';
import { MacroSheet } from './macro-sheet';
import { type Macro, useMacrosPage } from './use-macros-page';

/** Steps prepared for the desk; each opens for whoever may change it. */
export default function MacrosPage() {
  const text = useText(macroSettingsText);
  const page = useMacrosPage();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<string>();
  const { list } = page;
  const macros = list.data?.macros ?? [];
  const editedMacro = macros.find(({ id, mayEdit }) => id === edited && mayEdit);
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
  const doesWhat = ({ steps, of }: Macro): string =>
    `${text.owners[of]} · ${stepsOf(steps)
      .map((step) => text.does[step.do])
      .join(text.join)}`;
  return (
    <PageFrame
      title={text.title}
      isStale={list.isStale && Boolean(list.error)}
      bottomBar={
        list.data ? (
          <Button kind="primary" isBlock onTap={() => edit('new')}>
            {text.add}
          </Button>
        ) : undefined
      }
    >
      <View className="macros">
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data && macros.length === 0 ? (
          <EmptyState glyph={messageSquareText} title={text.empty} hint={text.emptyHint} />
        ) : null}
        {macros.length > 0 ? <View className="macros__hint">{text.hint}</View> : null}
        {macros.length > 0 ? (
          <View className="settings__card">
            {macros.map((macro) =>
              macro.mayEdit ? (
                <SettingRow key={macro.id} title={macro.title} hint={doesWhat(macro)} onTap={() => edit(macro.id)} />
              ) : (
                <View key={macro.id} className="settings__row settings__row--still">
                  <View className="settings__words">
                    <View className="settings__title">{macro.title}</View>
                    <View className="settings__hint">{doesWhat(macro)}</View>
                  </View>
                </View>
              ),
            )}
          </View>
        ) : null}
      </View>
      {edited === 'new' || editedMacro ? (
        <MacroSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited}.${editedMacro?.version}`}
          page={page}
          macro={editedMacro}
          onClose={() => edit(undefined)}
          onSaved={(title, made) => {
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
