import { View } from '@tarojs/components';
import { useState } from 'react';
import { anyOf, asksNothing, VIEW_TITLE_CHARS, type ViewFilter } from '../../../domain/views';
import { call, useAction, useDeskSession } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { viewsText } from '../../text/views';
import '../ticket/ticket-sheet.scss';
import { FilterFields } from './filter-fields';
import type { SavedView, SentFilter } from './use-views';

interface Props {
  /** Absent: a new one. */
  view?: SavedView;
  onClose: () => void;
  onSaved: (title: string) => void;
  onRemoved: (view: SavedView) => void;
}

const SHOP = 'shop';
const OWN = 'own';

/** Whose it is, as the cloud is told. */
const whose = (owner: string) =>
  owner === OWN || owner === SHOP ? ({ of: owner } as const) : ({ of: 'team', teamId: owner } as const);

/** A filter's name, what it asks for, and whose it is. Mounted when it opens. */
export function ViewSheet({ view, onClose, onSaved, onRemoved }: Props) {
  const text = useText(viewsText);
  const member = useDeskSession().data?.member;
  const [title, setTitle] = useState(view?.title ?? '');
  const [filter, setFilter] = useState<ViewFilter>(view?.filter ?? anyOf('open'));
  const [owner, setOwner] = useState(view?.teamId ?? view?.of ?? OWN);
  const known = { ...(view && { viewId: view.id }), expectedVersion: view?.version ?? 0 };
  const saving = useAction((key) =>
    call('agent', 'view.save', { key, title: title.trim(), filter: filter as SentFilter, ...whose(owner), ...known }),
  );
  const removing = useAction((key, { id: viewId, version: expectedVersion }: SavedView) =>
    call('agent', 'view.remove', { key, viewId, expectedVersion }),
  );
  const save = async (): Promise<void> => {
    if (await saving.run()) onSaved(title.trim());
  };
  const remove = async (seen: SavedView): Promise<void> => {
    if (await removing.run(seen)) onRemoved(seen);
  };
  const isAdmin = member?.roles.includes('admin') ?? false;
  const leads = isAdmin || member?.roles.includes('lead') ? (member?.teams ?? []) : [];
  const owners = [
    { value: OWN, label: text.owners.own },
    ...leads.map(({ id, name }) => ({ value: id, label: name })),
    ...(isAdmin ? [{ value: SHOP, label: text.owners.shop }] : []),
  ];
  return (
    <Sheet
      title={view ? text.editTitle : text.newTitle}
      isOpen
      onClose={onClose}
      action={{
        text: text.save,
        onTap: () => void save(),
        isDisabled: title.trim() === '' || asksNothing(filter),
        isBusy: saving.isRunning || removing.isRunning,
        error: saving.error ?? removing.error,
      }}
    >
      <TextField value={title} label={text.name} maxChars={VIEW_TITLE_CHARS} onChange={setTitle} />
      <FilterFields filter={filter} onChange={setFilter} />
      {owners.length > 1 ? (
        <>
          <View className="ticket-sheet__label">{text.of}</View>
          <ChoiceChips label={text.of} options={owners} chosen={owner} onChoose={setOwner} />
        </>
      ) : null}
      <View className="ticket-sheet__hint">{text.hint}</View>
      {view ? (
        <Button kind="quiet" isBlock onTap={() => void remove(view)}>
          {text.remove}
        </Button>
      ) : null}
    </Sheet>
  );
}
