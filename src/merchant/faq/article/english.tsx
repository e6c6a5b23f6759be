import { View } from '@tarojs/components';
import type { Missing } from '../../../../domain/faq/editing';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { newKey } from '../../../cloud';
import { Button } from '../../../components/button';
import { EnglishFold } from '../../../components/english-fold';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import type { ArticleDraft, ChangeArticle } from './article-draft';
import { Blocks } from './blocks';
import { beginEnglish, type EnglishDraft } from './edited-words';
import { MissingLine } from './missing-line';
import { Wordings } from './wordings';
import './fields.scss';

interface Props {
  draft: ArticleDraft;
  change: ChangeArticle;
  say: (words: string, undo?: () => void) => void;
  missing: readonly Missing[];
}

/** The same article in English, for who reads that; folded, as most have none. */
export function English({ draft, change, say, missing }: Props) {
  const { english: text } = useText(faqArticleText);
  const { english } = draft;
  const isMissing = missing.includes('english');
  const begin = (): void =>
    change((now) => (now.english ? now : { ...now, english: beginEnglish(now.blocks, newKey) }));
  const remove = (): void => {
    const gone = english;
    change(({ english: _gone, ...now }) => now);
    if (gone) say(text.removed, () => change((now) => (now.english ? now : { ...now, english: gone })));
  };
  return (
    <View className="editor__card">
      <EnglishFold
        id="field-english"
        shown={english?.question ?? ''}
        isForced={isMissing}
        hint={english ? '' : text.hint}
      >
        <MissingLine of={isMissing ? 'english' : undefined} missing={missing} />
        {english ? (
          <Fields english={english} change={change} say={say} onRemove={remove} missing={missing} />
        ) : (
          <Button onTap={begin}>{text.begin}</Button>
        )}
      </EnglishFold>
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
