import type { Reply } from '../../../domain/conversation';
import type { FaqArticle } from '../../../domain/faq';
import { incidentAbout, incidentWords } from '../../../domain/incident';
import type { ReaderLanguage } from '../../../domain/kernel';
import { TOPIC_OF_STATE, type Topic, topicOfCategory } from '../../../domain/ticket';
import type { LiveIncident, LiveSettings } from '../../_records/documents';
import type { LookedUp } from './look-up';

type Live = Pick<LiveSettings, 'incidents'> | undefined;

/** What is to stand above a reply: that many have what it is about. Undefined where nothing of that is known. */
export function knownAbove(live: Live, reply: Reply, known: LookedUp, handedTopic: () => Topic): string | undefined {
  const found = incidentIn(live?.incidents ?? [], reply, known, handedTopic);
  return found && incidentWords(found, known.from.language ?? 'zh');
}

function incidentIn(
  incidents: readonly LiveIncident[],
  reply: Reply,
  known: LookedUp,
  handedTopic: () => Topic,
): LiveIncident | undefined {
  if (incidents.length === 0) return undefined;
  const ofArticle = ({ id, categoryId }: FaqArticle) => {
    const topic = topicOfCategory(known.faq.categories.find((category) => category.id === categoryId));
    return incidentAbout(incidents, { topic, articleId: id });
  };
  switch (reply.type) {
    case 'article':
      return ofArticle(reply.article);
    case 'questions':
      return incidentAbout(incidents, { topic: topicOfCategory(reply.category) });
    case 'suggestions':
    case 'order':
      return reply.articles.map(ofArticle).find((found) => found !== undefined);
    case 'handover':
      return incidentAbout(incidents, { topic: handedTopic() });
    default:
      return undefined;
  }
}

/** What stands above a welcome: of their order's topic first, else the newest that anybody has. */
export function knownAtWelcome(live: Live, { order }: LookedUp, language: ReaderLanguage): string | undefined {
  const incidents = live?.incidents ?? [];
  const own = order && incidentAbout(incidents, { topic: TOPIC_OF_STATE[order.state] });
  const shown = own ?? incidents[0];
  return shown && incidentWords(shown, language);
}
