import { View } from '@tarojs/components';
import { useState } from 'react';
import { CONNECTION_BOUNDS, type ConnectionKind } from '../../../domain/connections';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { ask } from '../../phone/ask';
import { connectionEventText } from '../../text/connection-events';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import { TargetFields } from './target-fields';
import { areCommon, begun, isFilled, offeredTo, sentOf, type Typed } from './typed';
import type { Connection, ConnectionsState } from './use-connections';

interface Props {
  page: ConnectionsState;
  kind: ConnectionKind;
  /** Undefined: a new one. */
  known: Connection | undefined;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** One connection: where to, what of, and what may go along. */
export function ConnectionSheet({ page, kind, known, onClose, onDone }: Props) {
  const text = useText(connectionsText);
  const { events, alerts, kinds, parts } = useText(connectionEventText);
  const [typed, setTyped] = useState<Typed>(() => begun(kind, known, kinds[kind]));
  const change = (some: Partial<Typed>): void => setTyped((now) => ({ ...now, ...some }));
  const [hasAll, setAll] = useState(kind === 'webhook' && !areCommon(typed.wants));
  const names: Readonly<Record<string, string>> = kind === 'webhook' ? events : alerts;
  const offered = offeredTo(kind, hasAll);
  const toggle = (want: string): void => {
    const { wants } = typed;
    change({ wants: wants.includes(want) ? wants.filter((one) => one !== want) : [...wants, want] });
  };
  const save = async (): Promise<void> => {
    if (await page.save(sentOf(typed, known))) onDone(text.saved);
  };
  const remove = async (id: string): Promise<void> => {
    const question = { title: text.removeAsk, content: text.removeHint };
    if (!(await ask({ ...question, confirmText: text.removeYes, cancelText: text.keep }))) return;
    if (await page.remove(id)) onDone(text.removed);
  };
  const renew = async (id: string): Promise<void> => {
    const question = { title: text.renewAsk, content: text.renewHint };
    if (!(await ask({ ...question, confirmText: text.renewYes, cancelText: text.keep }))) return;
    if (await page.renew(id)) onClose();
  };
  const wrong = wrongIn(page.saveError?.details, text.wrong);
  const foot = (
    <>
      {page.saveError ? <ErrorState isInline isKept error={page.saveError} words={wrong} /> : null}
      <View className="connection__foot">
        {known ? (
          <Button isDisabled={page.isBusy} onTap={() => void remove(known.id)}>
            {text.remove}
          </Button>
        ) : null}
        <Button
          kind="primary"
          className="connection__save"
          isDisabled={!isFilled(typed, known)}
          isBusy={page.isBusy}
          onTap={() => void save()}
        >
          {text.save}
        </Button>
      </View>
    </>
  );
  return (
    <Sheet title={known ? text.editTitle : text.addTo[kind]} isOpen onClose={onClose} footer={foot}>
      <View className="connection__label">{text.name}</View>
      <TextField
        label={text.name}
        value={typed.name}
        maxChars={CONNECTION_BOUNDS.nameChars}
        onChange={(name) => change({ name })}
      />
      <TargetFields typed={typed} isKnown={known !== undefined} onChange={change} />
      <View className="connection__label">{text.wants}</View>
      {offered.map((one) => (
        <View key={one.part} className="connection__part">
          {offered.length > 1 ? <View className="connection__heading">{parts[one.part]}</View> : null}
          <ChoiceChips
            label={offered.length > 1 ? parts[one.part] : text.wants}
            options={one.names.map((value) => ({ value, label: names[value] ?? value }))}
            chosen={typed.wants}
            onChoose={toggle}
          />
        </View>
      ))}
      {kind === 'webhook' && !hasAll ? (
        <Button size="small" kind="quiet" onTap={() => setAll(true)}>
          {text.moreEvents}
        </Button>
      ) : null}
      {kind === 'webhook' ? (
        <>
          <Checkbox
            className="connection__check"
            label={text.withTexts}
            isChecked={typed.withTexts}
            onChange={(withTexts) => change({ withTexts })}
          />
          <Checkbox
            className="connection__check"
            label={text.withShopper}
            isChecked={typed.withShopper}
            onChange={(withShopper) => change({ withShopper })}
          />
        </>
      ) : null}
      <Checkbox
        className="connection__check"
        label={text.isOn}
        isChecked={typed.isOn}
        onChange={(isOn) => change({ isOn })}
      />
      {known && kind === 'webhook' ? (
        <Button kind="quiet" isBlock isDisabled={page.isBusy} onTap={() => void renew(known.id)}>
          {text.renew}
        </Button>
      ) : null}
    </Sheet>
  );
}

/** What the first field that was refused says of itself; undefined where it is none of these. */
function wrongIn(
  details: Readonly<Record<string, unknown>> | undefined,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const [field] = (details?.fields ?? []) as readonly { readonly rule?: string }[];
  return field?.rule === undefined ? undefined : words[field.rule];
}
