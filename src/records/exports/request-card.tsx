import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { ask } from '../../phone/ask';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { ticketExportsText } from '../../text/ticket-exports';
import { formatDay, formatDue, formatWhen } from '../../text/time';
import type { Request, useExports } from './use-exports';

interface Props {
  request: Request;
  page: ReturnType<typeof useExports>;
  onDone: () => void;
}

/** One request: of whom, for what, what it is at, and what this person may do with it. */
export function RequestCard({ request, page, onDone }: Props) {
  const text = useText(ticketExportsText);
  const language = useLanguage();
  const now = cloudNow();
  const { id, may, standing, aloneFromAt } = request;
  const day = (at: number): string => formatDay(at, now, language);
  const decide = async (verdict: 'approve' | 'refuse'): Promise<void> => {
    if (await page.decide(id, verdict)) onDone();
  };
  const cancel = async (): Promise<void> => {
    const isSure = await ask({
      ...{ title: text.cancelAsk, content: text.cancelHint, confirmText: text.cancelYes, cancelText: text.keep },
    });
    if (isSure && (await page.cancel(id))) onDone();
  };
  const part = page.part?.requestId === id ? page.part : undefined;
  return (
    <View className="records__card">
      <View className="records__top">
        <View className="records__who">{text.by(request.askedBy, formatWhen(request.askedAt, now, language))}</View>
        <StatusChip {...(standing === 'open' && { tone: 'ok' as const })} text={text.standings[standing]} />
      </View>
      <View className="exports__facts">
        {request.ofTicket === undefined
          ? `${text.span(day(request.fromAt), day(request.untilAt))} · ${request.team ?? text.allTeams}`
          : text.ofOne(request.ofTicket)}{' '}
        · {text.formats[request.format]}
      </View>
      {request.decidedBy === undefined ? null : (
        <View className="exports__facts">{text.decided(request.decidedBy)}</View>
      )}
      {standing === 'waiting' && aloneFromAt !== undefined ? (
        <View className="exports__facts">{text.aloneFrom(formatDue(aloneFromAt, now, language))}</View>
      ) : null}
      {part ? <View className="exports__facts">{text.fetched(part.file.fileName, part.count)}</View> : null}
      <View className="exports__steps">
        {part?.file.open ? (
          <Button size="small" onTap={part.file.open}>
            {text.open}
          </Button>
        ) : null}
        {part ? (
          <Button size="small" onTap={part.file.send}>
            {text.sendOn}
          </Button>
        ) : null}
        {may.includes('cancel') ? (
          <Button size="small" kind="quiet" isDisabled={page.isBusy} onTap={() => void cancel()}>
            {text.cancel}
          </Button>
        ) : null}
        {may.includes('decide') ? (
          <>
            <Button size="small" isDisabled={page.isBusy} onTap={() => void decide('refuse')}>
              {text.refuse}
            </Button>
            <Button size="small" kind="primary" isBusy={page.isBusy} onTap={() => void decide('approve')}>
              {text.approve}
            </Button>
          </>
        ) : null}
        {may.includes('fetch') && !(part && part.next === undefined) ? (
          <Button size="small" kind="primary" isBusy={page.isFetching} onTap={() => page.fetch(id)}>
            {page.isFetching ? text.fetching : part ? text.fetchMore : text.fetch}
          </Button>
        ) : null}
      </View>
    </View>
  );
}
