import { Image, Text, View } from '@tarojs/components';
import type { ArticleAction, ArticleBlock } from '../../../domain/faq';
import { pictureUrl } from '../../cloud/picture-url';
import { showPictures } from '../../phone/show-pictures';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { Button } from '../button';
import { Icon } from '../icon';
import { externalLink } from '../icon/glyphs/external-link';
import { lightbulb } from '../icon/glyphs/lightbulb';
import './index.scss';

interface Props {
  block: ArticleBlock;
  onLink: (path: string, appId: string | undefined) => void;
  onAction: (action: ArticleAction) => void;
}

/** One piece of an answer, as shoppers read it and as editors see it beforehand. What a tap does, the page says. */
export function AnswerBlock({ block, onLink, onAction }: Props) {
  const text = useText(moreComponentText);
  switch (block.type) {
    case 'text':
      return <View className="answer__text">{block.text}</View>;
    case 'tip':
      return (
        <View className="answer__tip" ariaLabel={`${text.tip} ${block.text}`}>
          <Icon glyph={lightbulb} size={20} className="answer__tip-icon" />
          <Text className="answer__tip-text">{block.text}</Text>
        </View>
      );
    case 'steps':
      return (
        <View className="answer__steps" ariaRole="list">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps may repeat and never move while they are read
            <View key={index} className="answer__step">
              <View className="answer__step-number">{index + 1}</View>
              <View className="answer__step-text">{item}</View>
            </View>
          ))}
        </View>
      );
    case 'image': {
      const url = pictureUrl(block.fileId);
      return (
        <Image
          className="answer__image"
          src={url}
          mode="widthFix"
          ariaRole="button"
          ariaLabel={block.alt}
          onClick={() => showPictures([url])}
        />
      );
    }
    case 'link':
      return (
        <Button className="answer__action" onTap={() => onLink(block.path, block.appId)}>
          <Icon glyph={externalLink} size={20} />
          {block.label}
        </Button>
      );
    case 'action':
      return (
        <Button className="answer__action" onTap={() => onAction(block.action)}>
          {block.label}
        </Button>
      );
  }
}
