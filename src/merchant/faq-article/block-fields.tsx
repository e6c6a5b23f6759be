import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { ARTICLE_ACTIONS, type ArticleBlock } from '../../../domain/faq';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { TextField } from '../../components/text-field';
import { articleActionText } from '../../text/article-actions';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import { moreComponentText } from '../../text/more-components';
import { pictureUrl } from '../../wechat/picture-url';
import { uploadPictures } from '../../wechat/upload';
import { SlotField } from './slot-field';
import { StepsFields } from './steps-fields';

/** As the contract takes them. */
const CHARS = { text: 2000, tip: 500, link: 20, action: 12, path: 300, appId: 18, alt: 100 } as const;

interface Props<B extends ArticleBlock = ArticleBlock> {
  block: B;
  onChange: (block: ArticleBlock) => void;
}

type BlockOf<T extends ArticleBlock['type']> = Extract<ArticleBlock, { type: T }>;

/** The fields of one piece of an answer. */
export function BlockFields({ block, onChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const actions = useText(articleActionText);
  switch (block.type) {
    case 'text':
    case 'tip':
      return (
        <SlotField
          value={block.text}
          label={block.type === 'text' ? text.blockText : text.blockTip}
          maxChars={CHARS[block.type]}
          onChange={(words) => onChange({ ...block, text: words })}
        />
      );
    case 'steps':
      return <StepsFields items={block.items} onChange={(items) => onChange({ ...block, items })} />;
    case 'image':
      return <ImageFields block={block} onChange={onChange} />;
    case 'link':
      return <LinkFields block={block} onChange={onChange} />;
    case 'action':
      return (
        <>
          <TextField
            value={block.label}
            label={text.actionLabel}
            maxChars={CHARS.action}
            onChange={(label) => onChange({ ...block, label })}
          />
          <View className="editor__gap" />
          <ChoiceChips
            options={ARTICLE_ACTIONS.map((value) => ({ value, label: actions[value] }))}
            chosen={block.action}
            onChoose={(action) =>
              // The usual words, unless others were written.
              onChange({
                ...block,
                action,
                label: block.label === '' || block.label === actions[block.action] ? actions[action] : block.label,
              })
            }
          />
        </>
      );
  }
}

function LinkFields({ block, onChange }: Props<BlockOf<'link'>>) {
  const { article: text } = useText(faqArticleText);
  return (
    <View className="editor__stack">
      <TextField
        value={block.label}
        label={text.linkLabel}
        maxChars={CHARS.link}
        onChange={(label) => onChange({ ...block, label })}
      />
      <TextField
        value={block.path}
        label={text.linkPath}
        maxChars={CHARS.path}
        onChange={(path) => onChange({ ...block, path: path.trim() })}
      />
      <TextField
        value={block.appId ?? ''}
        label={text.linkAppId}
        maxChars={CHARS.appId}
        onChange={(appId) => onChange({ ...block, appId: appId.trim() || undefined })}
      />
    </View>
  );
}

function ImageFields({ block, onChange }: Props<BlockOf<'image'>>) {
  const { article: text } = useText(faqArticleText);
  const { pictures } = useText(moreComponentText);
  const [hasFailed, setFailed] = useState(false);
  const choose = async (): Promise<void> => {
    setFailed(false);
    try {
      const [picture] = await uploadPictures(1);
      if (picture) onChange({ ...block, fileId: picture.fileId });
    } catch {
      setFailed(true);
    }
  };
  return (
    <View className="editor__stack">
      {block.fileId ? (
        <Image className="block__image" src={pictureUrl(block.fileId)} mode="widthFix" ariaLabel={block.alt} />
      ) : null}
      <Button onTap={() => void choose()}>{text.imageChoose}</Button>
      {hasFailed ? (
        <View className="editor__wrong" ariaRole="alert">
          {pictures.failed}
        </View>
      ) : null}
      <TextField
        value={block.alt}
        label={text.imageAlt}
        maxChars={CHARS.alt}
        onChange={(alt) => onChange({ ...block, alt })}
      />
    </View>
  );
}
