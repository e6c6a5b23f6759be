import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import type { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { viewsText } from '../../text/views';
import './index.scss';
import type { SavedView, Views } from './use-views';
import { ViewSheet } from './view-sheet';

interface Props {
  views: Views;
  snackbar: ReturnType<typeof useSnackbar>;
}

/** The filters that are ready made or saved, each a tap, and the way to save one more. `children`: what stands at the end of their line. */
export function ViewChips({ views, snackbar, children }: PropsWithChildren<Props>) {
  const text = useText(viewsText);
  const [editing, setEditing] = useState<{ readonly view?: SavedView }>();
  const { chosen } = views;
  const saved = (title: string): void => {
    setEditing(undefined);
    snackbar.show({ text: text.saved(title) });
    void views.readAgain();
  };
  const removed = (view: SavedView): void => {
    setEditing(undefined);
    const undo = { text: text.undo, run: () => void views.putBack(view) };
    snackbar.show({ text: text.removed(view.title), undo });
    void views.readAgain();
  };
  return (
    <>
      <View className="view-line">
        <View className="view-chips">
          <ChoiceChips
            label={text.chips}
            options={views.views.map(({ id, title }) => ({ value: id, label: title }))}
            chosen={chosen ? [chosen.id] : []}
            onChoose={views.choose}
          />
          <Button kind="quiet" className="view-chips__add" label={text.addLabel} onTap={() => setEditing({})}>
            {text.add}
          </Button>
        </View>
        {children}
      </View>
      {chosen?.saved?.mayEdit ? (
        <Button kind="quiet" isBlock onTap={() => setEditing({ ...(chosen.saved && { view: chosen.saved }) })}>
          {text.edit}
        </Button>
      ) : null}
      {editing ? (
        <ViewSheet
          {...(editing.view && { view: editing.view })}
          onClose={() => setEditing(undefined)}
          onSaved={saved}
          onRemoved={removed}
        />
      ) : null}
    </>
  );
}
