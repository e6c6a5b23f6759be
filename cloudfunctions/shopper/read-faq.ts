import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { faqSettings, get } from '../_records';

/** One database call when the caller's FAQ is current, two when a part has to be sent. */
export const readFaq: Handler<SpecOf<'shopper', 'faq.read'>> = async (_context, { hash, part }) => {
  const published = await faqSettings();
  if (!published) throw new AppError('NOT_FOUND');
  if (hash === published.hash) return { unchanged: true, hash };
  const snapshot = await get('faq_snapshots', `${published.hash}.${part}`);
  if (!snapshot) throw new AppError('NOT_FOUND');
  const { body, parts } = snapshot;
  return { unchanged: false, hash: published.hash, publishedAt: published.publishedAt, part, parts, body };
};
