import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Missing } from '../../../../domain/faq/editing';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { newKey } from '../../../cloud';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { chevronDown } from '../../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../../components/icon/glyphs/chevron-up';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import type { ArticleDraft, ChangeArticle } from './article-draft';
import { Blocks } from './blocks';
import { beginEnglish, type EnglishDraft } from './edited-words';

import { MissingLine } from './missing-line';
import { Wordings } from './wordings';
import './fields.scss';
import './english.scss';

interface Props {
  draft: ArticleDraft;
  change: ChangeArticle;
  say: (words: string, undo?: () => void) => void;
  missing: readonly Missing[];
}

/** The same article in English, for who reads that; folded, as most have none. */
export function English({ draft, change, say, missing }: Props) {
  const { english: text } = useText(faqArticleText);
  const [isUnfolded, setUnfolded] = useState(false);
  const { english } = draft;
  const isMissing = missing.includes('english');
  const isOpen = isUnfolded || isMissing;
  const begin = (): void =>
    change((now) => (now.english ? now : { ...now, english: beginEnglish(now.blocks, newKey) }));
  const remove = (): void => {
    const gone = english;
    change(({ english: _gone, ...now }) => now);
    if (gone) say(text.removed, () => change((now) => (now.english ? now : { ...now, english: gone })));
  };
  return (
    <View className="editor__card">
      <View
        id="field-english"
        className="english__head"
        ariaRole="button"
        ariaLabel={text.title}
        ariaExpanded={isOpen}
        onClick={() => setUnfolded(!isOpen)}
      >
        <View className="english__title">{text.title}</View>
        {isOpen || !english ? null : <View className="english__question">{english.question}</View>}
        <Icon glyph={isOpen ? chevronUp : chevronDown} size={20} className="english__arrow" />
      </View>
      <MissingLine of={isMissing ? 'english' : undefined} missing={missing} />
      {isOpen && !english ? (
        <>
          <View className="editor__hint">{text.hint}</View>
          <Button onTap={begin}>{text.begin}</Button>
        </>
      ) : null}
      {isOpen && english ? (
        <Fields english={english} change={change} say={say} onRemove={remove} missing={missing} />
      ) : null}
    </View>
  );
}

interface FieldsProps extends Omit<Props, 'draft'> {
  english: EnglishDraft;
  onRemove: () => void;
}

function Fields({ english, change, say, onRemove, missing }: FieldsProps) {
  const text = useText(faqArticleText);
  const put = (next: (now: EnglishDraft) => Partial<EnglishDraft>): void =>
    change((now) => (now.english ? { ...now, english: { ...now.english, ...next(now.english) } } : now));
  return (
    <>
      <View className="editor__label">{text.english.question}</View>
      <TextField
        kind="lines"
        value={english.question}
        label={text.english.question}
        maxChars={FIELD_CHARS.question}
        onChange={(question) => put(() => ({ question }))}
      />
      <View className="editor__label">{text.english.similar}</View>
      <Wordings
        similar={english.similar}
        labelOf={text.english.similarOne}
        onChange={(next) => put((now) => ({ similar: next(now.similar) }))}
      />
      <View className="editor__label">{text.english.answer}</View>
      <Blocks
        blocks={english.blocks}
        onChange={(next) => put((now) => ({ blocks: next(now.blocks) }))}
        say={say}
        missing={missing.includes('english') ? [...missing, ...PIECES] : []}
      />
      <Button kind="quiet" onTap={onRemove}>
        {text.english.remove}
      </Button>
    </>
  );
}

/** What a piece of an answer can lack: marked here whenever the English is not whole. */
const PIECES: readonly Missing[] = ['blocks', 'action', 'link', 'appId', 'image'];
