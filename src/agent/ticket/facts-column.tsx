import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { OutputOf } from '../../cloud';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { deskColumnsText } from '../../text/desk-columns';
import { Steps } from './bottom-bar';
import { ComplaintLine } from './complaint';
import { RequestCard } from './request-card';
import './facts-column.scss';
import { tellsSomething } from './facts';
import { Labels } from './labels';
import { OthersList } from './others';
import { OwnAgentLine } from './own-agent';
import { KnownFacts } from './ticket-facts';
import { Urgency } from './urgency';
import type { TicketPageState } from './use-ticket';

/** The facts where they have a column of their own: nothing is folded, and what is asked for elsewhere in a sheet stands there. */
export function FactsColumn({ page, ticket }: { page: TicketPageState; ticket: OutputOf<'agent', 'ticket.get'> }) {
  const { others: othersText, labels: labelsText } = useText(agentText);
  const text = useText(deskColumnsText);
  const { order, packet, callback } = ticket;
  const isKnown = Boolean(order || callback || tellsSomething(packet));
  const canLabel = page.may('note');
  const steps = (['transfer', 'hold', 'resolve', 'resume'] as const).filter(page.may);
  return (
    <>
      <ComplaintLine page={page} />
      <RequestCard page={page} />
      <Part title={text.order}>
        {isKnown ? (
          <KnownFacts page={page} ticket={ticket} isTalk={false} />
        ) : (
          <View className="facts-part__none">{text.noFacts}</View>
        )}
        <OwnAgentLine
          others={page.others}
          {...(page.may('setOwnAgent') && { onChange: () => page.openSheet('ownAgent') })}
        />
      </Part>
      {canLabel || ticket.isUrgent || (ticket.labels?.length ?? 0) > 0 ? (
        <Part title={labelsText.title}>
          <Labels labels={ticket.labels} {...(canLabel && { onChange: () => page.openSheet('label') })} />
          <Urgency page={page} ticket={ticket} />
        </Part>
      ) : null}
      {page.others.items && page.others.items.length > 0 ? (
        <Part title={othersText.title}>
          <View className="facts-part__others">
            <OthersList others={page.others} now={page.now} onMerge={page.askToMerge} />
          </View>
        </Part>
      ) : null}
      {steps.length > 0 && page.may('reply') ? (
        <Part title={text.steps}>
          <Steps page={page} canWrite isElsewhere={ticket.isElsewhere === true} />
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <View className="facts-part">
      <View className="facts-part__title" ariaRole="heading">
        {title}
      </View>
      {children}
    </View>
  );
}
