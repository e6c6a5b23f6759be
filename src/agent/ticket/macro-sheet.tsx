import { View } from '@tarojs/components';
import { useState } from 'react';
import { type CannedReader, type CannedSaid, isFilled, saidTo } from '../../../domain/canned';
import type { AnywayReason } from '../../../domain/events';
import { OUR_LIMITS } from '../../../domain/kernel';
import { betteredIn } from '../../../domain/wording';
import type { OutputOf } from '../../cloud';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { macrosText } from '../../text/macros';
import type { Macro } from './macro-list';
import './macro-sheet.scss';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';
import { WordCheck } from '../../components/word-check';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { useCannedReader } from './use-canned-values';

interface Props extends Omit<SheetProps, 'isOpen'> {
  ticket: OutputOf<'agent', 'ticket.get'>;
  macro: Macro;
}

/** What prepared steps will do here, in words, before they do it. */
export function MacroSheet({ page, ticket, macro, onClose }: Props) {
  const text = useText(macrosText);
  const reader = useCannedReader(ticket);
  const { labelIds, reply, end } = macro.steps;
  const { text: prepared, isOnlyChinese } = preparedFor(reply, reader);
  const [words, setWords] = useState(prepared);
  const isGone = macro.labelNames.length < labelIds.length || (end?.do === 'transfer' && !macro.toTeamName);
  const find = useWordFinder();
  const check = useWordCheck(words.trim(), find);
  const run = async (anyway?: AnywayReason): Promise<void> => {
    if (!anyway && check.asks()) return;
    const step = {
      ...({ do: 'macro', macroId: macro.id, expectedVersion: macro.version, done: text.done(macro.title) } as const),
      ...(reply && { text: words.trim() }),
      ...(anyway && { anyway }),
      leaves: end?.do === 'transfer' || end?.do === 'resolve',
    };
    if (await page.take(step)) onClose();
  };
  const lines = [
    macro.labelNames.length > 0 ? text.label(macro.labelNames.join('、')) : undefined,
    reply?.asks ? text.asks : undefined,
    end?.do === 'hold' ? text.hold(end.hours, end.reason) : undefined,
    end?.do === 'transfer' ? text.transfer(macro.toTeamName ?? '') : undefined,
    end?.do === 'resolve' ? text.resolve : undefined,
  ].filter((line) => line !== undefined);
  return (
    <Sheet
      title={macro.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.go,
        onTap: () => void run(),
        isDisabled: isGone || (reply !== null && (words.trim() === '' || !isFilled(words))),
        isBusy: page.runningStep === 'macro',
        error: page.error,
      }}
    >
      <View className="ticket-sheet__hint">{isGone ? text.gone : text.preview}</View>
      {reply ? (
        <>
          <View className="ticket-sheet__label">{text.reply}</View>
          {isOnlyChinese ? <View className="ticket-sheet__hint">{text.onlyChinese}</View> : null}
          <TextField
            kind="lines"
            label={text.reply}
            value={words}
            maxChars={OUR_LIMITS.ticketTextChars}
            isWrong={!isFilled(words)}
            onChange={setWords}
          />
          <WordCheck
            check={check}
            isBusy={page.runningStep === 'macro'}
            onBetter={({ word }) => setWords(betteredIn(words, find, word))}
            onAnyway={(reason) => void run(reason)}
          />
        </>
      ) : null}
      {lines.map((line) => (
        <View key={line} className="macro-line">
          {line}
        </View>
      ))}
    </Sheet>
  );
}

/** The reply as it is said to this shopper, before anybody changes it. */
function preparedFor(reply: Macro['steps']['reply'], reader: CannedReader): CannedSaid {
  if (!reply) return { text: '', isOnlyChinese: false };
  const { text, english } = reply;
  return saidTo({ text, ...(english && { english: { text: english } }) }, reader);
}
