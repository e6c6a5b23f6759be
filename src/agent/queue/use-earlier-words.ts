import type { QueueItem } from '../../../contract';
import { MINUTE } from '../../../domain/kernel';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useShopWords } from '../shop-words';

/** Why somebody stands before others who came at the same moment; undefined where nothing lets them. */
export function useEarlierWords(headStarts: QueueItem['headStarts']): string | undefined {
  const { queue: text } = useText(agentText);
  const { tiers } = useShopWords();
  if (!headStarts || headStarts.length === 0) return undefined;
  const reasons = headStarts.map(({ reason, millis }) => {
    const why = reason === 'gold' || reason === 'silver' ? tiers[reason] : text.headStarts[reason];
    return text.headStart(why, Math.max(1, Math.round(millis / MINUTE)));
  });
  return text.earlier(reasons.join(text.join));
}
