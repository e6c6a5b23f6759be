import { type NoticeKind, type NoticeWords, noticeData, type SendOutcome } from '../../../domain/notice';
import { deskSettings } from '../../_records';
import type { OutboxDoc } from '../../_records/documents';
import { sendSubscribeMessage } from '../../_sdk';

interface Notice {
  readonly kind: NoticeKind;
  readonly words: NoticeWords;
  /** Where a tap on it leads. */
  readonly page: string;
}

/** Sends a notice by the shop's template of its kind; final where the shop has none. Throws the platform's refusal. */
export async function sendNotice({ kind, words, page }: Notice, row: OutboxDoc): Promise<SendOutcome> {
  const { to: touser, ticketNumber, createdAt, updatedAt } = row;
  const { templates, miniprogramState } = await deskSettings(updatedAt);
  const template = templates[kind];
  if (!template) return { type: 'final', code: 'no_template' };
  const data = noticeData(template.keys, { words, ticketNumber, at: createdAt });
  await sendSubscribeMessage({ touser, templateId: template.templateId, page, data, miniprogramState });
  return { type: 'sent' };
}
