import { type Period, validityOf } from '../../../domain/faq/reading';
import { chinaDay, type Millis, startOfChinaDay } from '../../../domain/kernel';
import { cloudNow } from '../../cloud';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import { type Language, useLanguage } from '../../text/language';
import { formatClock, formatDay } from '../../text/time';

/** 11月30日 for a day that is meant whole, 11月30日 18:30 for a moment within one. */
export function edgeText(at: Millis, edge: 'first' | 'last', now: Millis, language: Language): string {
  const day = chinaDay(at);
  const isWhole = at === (edge === 'first' ? startOfChinaDay(day) : startOfChinaDay(day + 1) - 1);
  const words = formatDay(at, now, language);
  return isWhole ? words : `${words} ${formatClock(at)}`;
}

/** What an article's days of validity mean today; nothing for one that always holds. */
export function ValidityChip({ validFrom, validTo }: Period) {
  const { validityNow: text } = useText(faqArticleText);
  const language = useLanguage();
  const now = cloudNow();
  const validity = validityOf({ validFrom, validTo }, now);
  if (validity === 'over') return <StatusChip tone="warn" text={text.over} />;
  if (validity === 'ahead' && validFrom !== undefined) {
    return <StatusChip tone="info" text={text.from(edgeText(validFrom, 'first', now, language))} />;
  }
  return validTo === undefined ? null : <StatusChip text={text.until(edgeText(validTo, 'last', now, language))} />;
}
