import { Text, View } from '@tarojs/components';
import { ARTICLE_TIERS } from '../../../../domain/faq';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { ChoiceChips } from '../../../components/choice-chips';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { WordChips } from '../../components/word-chips';
import { type ArticleDraft, type ChangeArticle, withTypedKeywords } from './article-draft';
import { MissingLine } from './missing-line';
import type { ArticleEditor } from './use-article-editor';
import { Wordings } from './wordings';
import './fields.scss';
import './question-fields.scss';

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
  return (
    <View className="editor__card">
      <View id="field-question" className="editor__label">
        {text.article.question}
      </View>
      <TextField
        kind="lines"
        value={draft.question}
        label={text.article.question}
        maxChars={FIELD_CHARS.question}
        isWrong={missing.includes('question')}
        onChange={(question) => change((now) => ({ ...now, question }))}
      />
      <MissingLine of="question" missing={missing} />
      <View id="field-category" className="editor__label">
        {text.article.category}
      </View>
      {editor.areCategoriesLoading ? (
        <View className="editor__chips-room" />
      ) : (
        <ChoiceChips
          label={text.article.category}
          options={categories.map(({ id, title }) => ({ value: id, label: title }))}
          chosen={draft.categoryId}
          onChoose={(categoryId) => change((now) => ({ ...now, categoryId }))}
        />
      )}
      <MissingLine of="category" missing={missing} />
      <View className="editor__label">{text.article.tier}</View>
      <ChoiceChips
        label={text.article.tier}
        options={ARTICLE_TIERS.map((value) => ({ value, label: text.tiers[value] }))}
        chosen={draft.tier}
        onChoose={(tier) => change((now) => ({ ...now, tier }))}
      />
      <View className="editor__hint">{text.tiersFor[draft.tier]}</View>
      <View className="editor__label">{text.article.similar}</View>
      <Wordings
        similar={draft.similar}
        labelOf={text.article.similarOne}
        onChange={(next) => change((now) => ({ ...now, similar: next(now.similar) }))}
      />
      <View className="editor__label">{text.article.keywords}</View>
      <Keywords draft={draft} change={change} />
      <View className="editor__label">{text.article.demand}</View>
      <View className="editor__days">
        <TextField
          className="editor__number editor__number--wide"
          type="number"
          value={draft.demand > 0 ? String(draft.demand) : ''}
          label={text.article.demand}
          placeholder="0"
          maxChars={DEMAND_CHARS}
          onChange={(typed) => change((now) => ({ ...now, demand: Number(typed.replace(/\D/g, '')) }))}
        />
        <Text>{text.article.demandUnit}</Text>
      </View>
      <View className="editor__hint">{text.article.demandHint}</View>
    </View>
  );
}

function Keywords({ draft, change }: { draft: ArticleDraft; change: ChangeArticle }) {
  const { article: text } = useText(faqArticleText);
  return (
    <WordChips
      words={draft.keywords}
      typed={draft.keywordTyped ?? ''}
      maxChars={FIELD_CHARS.keyword}
      text={{ field: text.keywordAdd, add: text.add, remove: text.keywordRemove }}
      onType={(keywordTyped) => change((now) => ({ ...now, keywordTyped }))}
      onAdd={() => change(withTypedKeywords)}
      onRemove={(word) => change((now) => ({ ...now, keywords: now.keywords.filter((other) => other !== word) }))}
    />
  );
}
