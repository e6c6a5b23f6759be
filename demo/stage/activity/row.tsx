import type { ReactNode } from 'react';
import type { CloudEvent } from '../../../local-cloud/types';
import { secondsText } from '../cloud-time';
import { type Language, useText } from '../language';
import type { StageText } from '../text';
import { meaningOf } from '../wechat-codes';
import type { ActivityEntry, ToldEvent } from './activity';
import { actionWords, pushWords } from './words';

interface RowProps {
  readonly entry: ActivityEntry;
  readonly nameOf: (openid: string) => string;
  readonly language: Language;
}

/** Who did what, and what the cloud or WeChat made of it. */
export function ActivityRow({ entry, nameOf, language }: RowProps) {
  const text = useText();
  const { event, at, times } = entry;
  const { tone, who, what, facts } = describe(event, { text, nameOf, language });
  return (
    <li className={`activity is-${tone}`}>
      <time>{secondsText(at)}</time>
      <span className="activity-who">{who}</span>
      <span className="activity-what">
        {what}
        {times > 1 && <span className="activity-times">×{times}</span>}
      </span>
      <span className="activity-facts">{facts}</span>
    </li>
  );
}

interface Description {
  readonly tone: 'calm' | 'good' | 'bad';
  readonly who: string;
  readonly what: ReactNode;
  readonly facts: string;
}

interface Words {
  readonly text: StageText;
  readonly nameOf: (openid: string) => string;
  readonly language: Language;
}
type Sent = Extract<CloudEvent, { type: 'sent' }>;
type Push = Extract<CloudEvent, { type: 'push' }>;
type Run = Extract<CloudEvent, { type: 'function' }>;

function describe(event: ToldEvent, words: Words): Description {
  if (event.type === 'sent') return describeSent(event, words);
  return event.type === 'push' ? describePush(event, words) : describeRun(event, words);
}

function describeSent({ accepted, refusal, to, api }: Sent, { text, nameOf, language }: Words): Description {
  const kind = api === 'subscribeMessage.send' ? text.lines.subscribe : text.lines.customerService;
  return {
    tone: accepted ? 'good' : 'bad',
    who: text.wechat,
    what: `${accepted ? text.took : text.refused} ${kind} → ${nameOf(to)}`,
    facts: refusal ? `${refusal.errcode} ${meaningOf(refusal.errcode, language) ?? refusal.errmsg}` : '',
  };
}

function describePush({ event, attempts, fault }: Push, { text, language }: Words): Description {
  return {
    tone: fault ? 'bad' : 'calm',
    who: text.wechat,
    what: pushWords(event, language) ?? `${text.pushed} ${event}`,
    facts: [attempts > 1 ? text.attempts(attempts) : '', fault].filter(Boolean).join(' · '),
  };
}

function describeRun(
  { outcome, functionName, action, openid, source }: Run,
  { text, nameOf, language }: Words,
): Description {
  const name = action ? `${functionName}/${action}` : functionName;
  const facts = [
    outcome.ok ? '' : `${text.failed} ${outcome.error?.errCode ?? ''}`,
    text.databaseCalls(outcome.databaseCalls),
    `${Math.round(outcome.millis)} ms`,
    outcome.coldStart ? text.cold : '',
  ];
  // Pushes carry a person too, but it is WeChat that calls.
  const isPerson = openid !== undefined && source.startsWith('wx_client');
  const nobody = source.includes('trigger') ? text.timer : text.wechat;
  return {
    tone: outcome.ok ? 'calm' : 'bad',
    who: isPerson ? nameOf(openid) : nobody,
    what: actionWords(name, language) ?? <code>{name}</code>,
    facts: facts.filter(Boolean).join(' · '),
  };
}
