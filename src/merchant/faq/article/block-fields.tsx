import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { ARTICLE_ACTIONS, type ArticleBlock } from '../../../../domain/faq';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { pictureUrl } from '../../../cloud/picture-url';
import { uploadPictures } from '../../../cloud/upload';
import type { RefusedPicture } from '../../../cloud/upload/picture';
import { Button } from '../../../components/button';
import { ChoiceChips } from '../../../components/choice-chips';
import { PictureRefusals } from '../../../components/picture-picker';
import { TextField } from '../../../components/text-field';
import { articleActionText } from '../../../text/article-actions';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { namedPagesText } from '../../../text/named-pages';
import { usePageList } from '../../settings/pages/use-named-pages';
import { SlotField } from './slot-field';
import { StepsFields } from './steps-fields';
import './fields.scss';
import './block-fields.scss';

interface Props<B extends ArticleBlock = ArticleBlock> {
  block: B;
  /** Makes the next block from the one that is there then. */
  onChange: (next: (now: B) => ArticleBlock) => void;
}

type BlockOf<T extends ArticleBlock['type']> = Extract<ArticleBlock, { type: T }>;

/** The fields of one piece of an answer. */
export function BlockFields({ block, onChange: onAnyChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const actions = useText(articleActionText);
  // A block keeps its type for life; its values may have changed since it was drawn.
  const changerOf =
    <B extends ArticleBlock>(_drawn: B) =>
    (next: (now: B) => ArticleBlock): void =>
      onAnyChange((now) => (now.type === block.type ? next(now as B) : now));
  switch (block.type) {
    case 'text':
    case 'tip':
      return (
        <SlotField
          value={block.text}
          label={block.type === 'text' ? text.blockText : text.blockTip}
          maxChars={block.type === 'text' ? FIELD_CHARS.blockText : FIELD_CHARS.tip}
          onChange={(words) => changerOf(block)((now) => ({ ...now, text: words }))}
        />
      );
    case 'steps':
      return <StepsFields items={block.items} onChange={(items) => changerOf(block)((now) => ({ ...now, items }))} />;
    case 'image':
      return <ImageFields block={block} onChange={changerOf(block)} />;
    case 'link':
      return <LinkFields block={block} onChange={changerOf(block)} />;
    case 'action':
      return (
        <>
          <TextField
            value={block.label}
            label={text.actionLabel}
            maxChars={FIELD_CHARS.actionLabel}
            onChange={(label) => changerOf(block)((now) => ({ ...now, label }))}
          />
          <View className="editor__gap" />
          <ChoiceChips
            label={text.actionDoes}
            options={ARTICLE_ACTIONS.map((value) => ({ value, label: actions[value] }))}
            chosen={block.action}
            onChoose={(action) =>
              // The usual words, unless others were written.
              changerOf(block)((now) => ({
                ...now,
                action,
                label: now.label === '' || now.label === actions[now.action] ? actions[action] : now.label,
              }))
            }
          />
        </>
      );
  }
}

function LinkFields({ block, onChange }: Props<BlockOf<'link'>>) {
  const { article: text } = useText(faqArticleText);
  const pagesText = useText(namedPagesText);
  const named = usePageList().data?.named ?? [];
  const chosen = named.find(({ path }) => path === block.path.replace(/^\//, ''));
  return (
    <View className="editor__stack">
      <TextField
        value={block.label}
        label={text.linkLabel}
        maxChars={FIELD_CHARS.linkLabel}
        onChange={(label) => onChange((now) => ({ ...now, label }))}
      />
      {named.length > 0 && block.appId === undefined ? (
        <>
          <View className="editor__hint">{pagesText.choose}</View>
          <ChoiceChips
            label={pagesText.choose}
            options={named.map(({ name }) => ({ value: name, label: name }))}
            chosen={chosen?.name ?? ''}
            onChoose={(name) =>
              // The page's own name, unless other words were written.
              onChange((now) => ({
                ...now,
                path: `/${named.find((one) => one.name === name)?.path ?? ''}`,
                label: now.label === '' || now.label === chosen?.name ? name : now.label,
              }))
            }
          />
          <View className="editor__hint">{pagesText.orPath}</View>
        </>
      ) : null}
      <TextField
        value={block.path}
        label={text.linkPath}
        maxChars={FIELD_CHARS.path}
        onChange={(path) => onChange((now) => ({ ...now, path: path.trim() }))}
      />
      <TextField
        value={block.appId ?? ''}
        label={text.linkAppId}
        maxChars={FIELD_CHARS.appId}
        onChange={(typed) =>
          onChange(({ appId: _old, ...now }) => {
            const appId = typed.trim();
            return appId === '' ? now : { ...now, appId };
          })
        }
      />
    </View>
  );
}

function ImageFields({ block, onChange }: Props<BlockOf<'image'>>) {
  const { article: text } = useText(faqArticleText);
  const [refused, setRefused] = useState<readonly RefusedPicture[]>([]);
  const choose = async (): Promise<void> => {
    setRefused([]);
    const { pictures, refused: not } = await uploadPictures(1);
    setRefused(not);
    const [picture] = pictures;
    // It took a while: what was typed beside it meanwhile stays.
    if (picture) onChange((now) => ({ ...now, fileId: picture.fileId }));
  };
  return (
    <View className="editor__stack">
      {block.fileId ? (
        <Image className="block__image" src={pictureUrl(block.fileId)} mode="widthFix" ariaLabel={block.alt} />
      ) : null}
      <Button onTap={() => void choose()}>{text.imageChoose}</Button>
      <PictureRefusals refused={refused} className="editor__wrong" />
      <TextField
        value={block.alt}
        label={text.imageAlt}
        maxChars={FIELD_CHARS.pictureAlt}
        onChange={(alt) => onChange((now) => ({ ...now, alt }))}
      />
    </View>
  );
}
