import { View } from '@tarojs/components';
import type { ArticleForEditor } from '../../../contract';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import { faqEditorText } from '../../text/faq-editor';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { STAGE_TONES } from '../stage-tones';

/** Who wrote the saved version, how far it has come, and why it was given back. */
export function StageLine({ article }: { article: ArticleForEditor }) {
  const { article: text } = useText(faqArticleText);
  const { stages } = useText(faqEditorText).list;
  const language = useLanguage();
  const { returned, stage, isDraft, submittedBy } = article;
  const when = (at: number): string => formatWhen(at, Date.now(), language);
  return (
    <View className="stage">
      <View className="stage__line">
        {isDraft ? <StatusChip text={stages[stage]} tone={STAGE_TONES[stage]} /> : null}
        <View className="stage__words">
          {isDraft ? '' : `${text.publishedNote} · `}
          {stage === 'review' && submittedBy
            ? text.submittedBy(submittedBy)
            : text.updated(when(article.updatedAt), article.updatedBy ?? text.someone)}
        </View>
      </View>
      {returned ? (
        <View className="stage__returned">
          {[text.returned(returned.by), when(returned.at), returned.comment].filter(Boolean).join(' · ')}
        </View>
      ) : null}
      {stage === 'review' && !article.mayApprove ? <View className="stage__words">{text.needsOther}</View> : null}
    </View>
  );
}
