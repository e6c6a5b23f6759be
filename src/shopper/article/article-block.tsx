import Taro from '@tarojs/taro';
import type { ArticleAction, ArticleBlock } from '../../../domain/faq';
import { AnswerBlock } from '../../components/answer-block';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { openPage } from '../routes';

interface Props {
  block: ArticleBlock;
  orderId?: string;
}

/** One piece of an answer, with what its links and buttons do for a shopper. */
export function ArticleBlockView({ block, orderId }: Props) {
  const text = useText(shopperText);
  return (
    <AnswerBlock
      block={block}
      onLink={openLink}
      onAction={(action) => runAction(action, orderId, text.article.demoAction)}
    />
  );
}

function openLink(path: string, appId: string | undefined): void {
  if (appId) void Taro.navigateToMiniProgram({ appId, path });
  else void Taro.navigateTo({ url: path.startsWith('/') ? path : `/${path}` });
}

/** Leaving a message is ours. What the shop does with an order is done on the shop's own order page. */
function runAction(action: ArticleAction, orderId: string | undefined, words: string): void {
  if (action === 'leave_message') openPage('leave-message', { orderId });
  else if (orderId) {
    void Taro.navigateTo({ url: `/mall/order/index?orderId=${encodeURIComponent(orderId)}&action=${action}` });
  } else
    void Taro.navigateTo({ url: '/mall/orders/index' }).catch(() => Taro.showToast({ title: words, icon: 'none' }));
}
