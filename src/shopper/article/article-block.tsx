import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ArticleAction, ArticleBlock } from '../../../domain/faq';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { externalLink } from '../../components/icon/glyphs/external-link';
import { lightbulb } from '../../components/icon/glyphs/lightbulb';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { pictureUrl } from '../../wechat/picture-url';
import { openPage } from '../routes';

interface Props {
  block: ArticleBlock;
  orderId?: string;
}

/** One piece of an answer. */
export function ArticleBlockView({ block, orderId }: Props) {
  const text = useText(shopperText);
  switch (block.type) {
    case 'text':
      return <View className="article__text">{block.text}</View>;
    case 'tip':
      return (
        <View className="article__tip" ariaLabel={`${text.article.tip} ${block.text}`}>
          <Icon glyph={lightbulb} size={20} className="article__tip-icon" />
          <Text className="article__tip-text">{block.text}</Text>
        </View>
      );
    case 'steps':
      return (
        <View className="article__steps" ariaRole="list">
          {block.items.map((item, place) => (
            <View key={item} className="article__step">
              <View className="article__step-number">{place + 1}</View>
              <View className="article__step-text">{item}</View>
            </View>
          ))}
        </View>
      );
    case 'image': {
      const url = pictureUrl(block.fileId);
      return (
        <Image
          className="article__image"
          src={url}
          mode="widthFix"
          ariaLabel={block.alt}
          onClick={() => void Taro.previewImage({ urls: [url] })}
        />
      );
    }
    case 'link':
      return (
        <Button className="article__action" onTap={() => openLink(block.path, block.appId)}>
          <Icon glyph={externalLink} size={20} />
          {block.label}
        </Button>
      );
    case 'action':
      return (
        <Button className="article__action" onTap={() => runAction(block.action, orderId, text.article.demoAction)}>
          {block.label}
        </Button>
      );
  }
}

function openLink(path: string, appId: string | undefined): void {
  if (appId) void Taro.navigateToMiniProgram({ appId, path });
  else void Taro.navigateTo({ url: path.startsWith('/') ? path : `/${path}` });
}

/** Leaving a message is ours. What the shop does with an order is done on the shop's own order page. */
function runAction(action: ArticleAction, orderId: string | undefined, words: string): void {
  if (action === 'leave_message') openPage('leave-message', { orderId });
  else if (orderId) void Taro.navigateTo({ url: `/mall/order/index?id=${encodeURIComponent(orderId)}&do=${action}` });
  else void Taro.navigateTo({ url: '/mall/orders/index' }).catch(() => Taro.showToast({ title: words, icon: 'none' }));
}
