import type { ArticleAction, ArticleBlock } from '../../../domain/faq';
import type { OrderRequestKind } from '../../../domain/orders';
import type { Topic } from '../../../domain/ticket';
import { AnswerBlock } from '../../components/answer-block';
import { openOther, openUrl } from '../../phone/pages';
import { hostPage } from '../host-pages';
import { openPage } from '../routes';

interface Props {
  block: ArticleBlock;
  orderId?: string | undefined;
  topic?: Topic | undefined;
}

/** One piece of an answer, with what its links and buttons do for a shopper. */
export function ArticleBlockView({ block, orderId, topic }: Props) {
  return <AnswerBlock block={block} onLink={openLink} onAction={(action) => runAction(action, orderId, topic)} />;
}

function openLink(path: string, appId: string | undefined): void {
  if (appId) void openOther(appId, path);
  else void openUrl(path.startsWith('/') ? path : `/${path}`);
}

/** What we do ourselves with an order that is known. */
const REQUESTS: Readonly<Partial<Record<ArticleAction, OrderRequestKind>>> = {
  urge_shipment: 'urge',
  change_address: 'change_address',
  cancel_order: 'cancel',
  apply_return: 'return',
};

/**
 * Leaving a message and asking for a change of an order are ours. The rest is done on the shop's own order page; without an order one is
 * chosen first.
 */
function runAction(action: ArticleAction, orderId: string | undefined, topic: Topic | undefined): void {
  const kind = orderId === undefined ? undefined : REQUESTS[action];
  if (action === 'leave_message') openPage('leave-message', { orderId, topic });
  else if (kind) openPage('order-request', { orderId, kind });
  else void openUrl(hostPage(orderId, action));
}
