import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ARTICLE_TIERS } from '../../../domain/faq';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { Icon } from '../../components/icon';
import { plus } from '../../components/icon/glyphs/plus';
import { x } from '../../components/icon/glyphs/x';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import type { ArticleDraft } from './article-draft';
import type { ArticleEditor } from './use-article-editor';

/** As the contract takes them. */
const QUESTION_CHARS = 60;
const KEYWORD_CHARS = 20;
const MOST_WORDINGS = 20;
/** Up to 9,999,999. */
const DEMAND_CHARS = 7;

interface Props {
  draft: ArticleDraft;
  editor: ArticleEditor;
}

/** What is asked, in all the ways it is asked, where it stands and who sees it. */
export function QuestionFields({ draft, editor }: Props) {
  const text = useText(faqArticleText);
  const { change, categories, missing } = editor;
  const { similar } = draft;
  const wordings = similar.map((words, place) => ({ words, place }));
  return (
    <View className="editor__card">
      <View className="editor__label">{text.article.question}</View>
      <TextField
        kind="lines"
        value={draft.question}
        label={text.article.question}
        maxChars={QUESTION_CHARS}
        isWrong={missing.includes('question')}
        onChange={(question) => change({ ...draft, question })}
      />
      <View className="editor__label">{text.article.category}</View>
      <ChoiceChips
        options={categories.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={draft.categoryId}
        onChoose={(categoryId) => change({ ...draft, categoryId })}
      />
      <View className="editor__label">{text.article.tier}</View>
      <ChoiceChips
        options={ARTICLE_TIERS.map((value) => ({ value, label: text.tiers[value] }))}
        chosen={draft.tier}
        onChoose={(tier) => change({ ...draft, tier })}
      />
      <View className="editor__hint">{text.tiersFor[draft.tier]}</View>
      <View className="editor__label">{text.article.similar}</View>
      {wordings.map(({ words, place }) => (
        <View key={place} className="editor__line">
          <TextField
            value={words}
            label={text.article.similarOne(place + 1)}
            maxChars={QUESTION_CHARS}
            onChange={(value) =>
              change({ ...draft, similar: similar.map((one, other) => (other === place ? value : one)) })
            }
          />
          <View
            className="editor__remove"
            ariaRole="button"
            ariaLabel={`${text.article.remove} ${words}`}
            onClick={() => change({ ...draft, similar: similar.filter((_, other) => other !== place) })}
          >
            <Icon glyph={x} size={20} />
          </View>
        </View>
      ))}
      {similar.length < MOST_WORDINGS ? (
        <Button kind="quiet" onTap={() => change({ ...draft, similar: [...similar, ''] })}>
          <Icon glyph={plus} size={20} />
          {text.article.similarAdd}
        </Button>
      ) : null}
      <View className="editor__label">{text.article.keywords}</View>
      <Keywords words={draft.keywords} onChange={(keywords) => change({ ...draft, keywords })} />
      <View className="editor__label">{text.article.demand}</View>
      <View className="editor__days">
        <TextField
          className="editor__number editor__number--wide"
          type="number"
          value={draft.demand > 0 ? String(draft.demand) : ''}
          label={text.article.demand}
          placeholder="0"
          maxChars={DEMAND_CHARS}
          onChange={(typed) => change({ ...draft, demand: Number(typed.replace(/\D/g, '')) })}
        />
        <Text>{text.article.demandUnit}</Text>
      </View>
      <View className="editor__hint">{text.article.demandHint}</View>
    </View>
  );
}

interface KeywordsProps {
  words: readonly string[];
  onChange: (words: readonly string[]) => void;
}

function Keywords({ words, onChange }: KeywordsProps) {
  const { article: text } = useText(faqArticleText);
  const [typed, setTyped] = useState('');
  const add = (): void => {
    // Several at once, as people paste them.
    const added = typed.split(/[\s,，、;；]+/).filter((word) => word !== '' && !words.includes(word));
    setTyped('');
    if (added.length > 0) onChange([...words, ...new Set(added)].slice(0, MOST_WORDINGS));
  };
  return (
    <>
      <View className="keywords">
        {words.map((word) => (
          <View
            key={word}
            className="keywords__one"
            ariaRole="button"
            ariaLabel={text.keywordRemove(word)}
            onClick={() => onChange(words.filter((other) => other !== word))}
          >
            {word}
            <Icon glyph={x} size={16} />
          </View>
        ))}
      </View>
      <View className="editor__line">
        <TextField value={typed} label={text.keywordAdd} maxChars={KEYWORD_CHARS} onChange={setTyped} onConfirm={add} />
        <View className="editor__remove" ariaRole="button" ariaLabel={text.add} onClick={add}>
          <Icon glyph={plus} size={20} />
        </View>
      </View>
    </>
  );
}
