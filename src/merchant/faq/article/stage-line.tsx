import { View } from '@tarojs/components';
import type { ArticleForEditor } from '../../../../contract';
import { cloudNow, keptDeskSession } from '../../../cloud';
import { Button } from '../../../components/button';
import { StatusChip } from '../../../components/status-chip';
import { openUrl } from '../../../phone/pages';
import { answeringText } from '../../../text/answering';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { faqDifferenceText } from '../../../text/faq-difference';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { formatWhen } from '../../../text/time';
import { DifferenceSheet } from '../../components/difference-sheet';
import { STAGE_TONES } from '../stage-tones';
import { useDifference } from '../use-difference';
import { ValidityChip } from '../validity-chip';
import './stage-line.scss';

/** Who wrote the saved version, how far it has come, and why it was given back. */
export function StageLine({ article, onVersions }: { article: ArticleForEditor; onVersions: () => void }) {
  const { article: text } = useText(faqArticleText);
  const { stages } = useText(faqEditorText).list;
  const language = useLanguage();
  const { see } = useText(faqDifferenceText);
  const { waitingOf } = useText(answeringText);
  const may = keptDeskSession()?.may ?? [];
  const difference = useDifference();
  const { returned, stage, isDraft, isPublished, submittedBy } = article;
  const when = (at: number): string => formatWhen(at, cloudNow(), language);
  return (
    <View className="stage">
      <View className="stage__line">
        {isDraft ? <StatusChip text={stages[stage]} tone={STAGE_TONES[stage]} /> : null}
        <ValidityChip validFrom={article.conditions.validFrom} validTo={article.conditions.validTo} />
        <View className="stage__words">
          {isDraft ? '' : `${text.publishedNote} · `}
          {stage === 'review' && submittedBy
            ? text.submittedBy(submittedBy)
            : article.updatedBy
              ? text.updated(when(article.updatedAt), article.updatedBy)
              : text.updatedWhen(when(article.updatedAt))}
        </View>
      </View>
      {returned ? (
        <View className="stage__returned">
          {[text.returned(returned.by), when(returned.at), returned.comment].filter(Boolean).join(' · ')}
        </View>
      ) : null}
      <View className="stage__ways">
        {isDraft && isPublished ? (
          <Button
            kind="quiet"
            size="small"
            onTap={() => difference.compare({ from: 'published', to: 'saved', articleId: article.id })}
          >
            {see}
          </Button>
        ) : null}
        {isPublished && !isDraft && article.tier !== 'guide' && may.includes('agent/faq.waiting') ? (
          <Button kind="quiet" size="small" onTap={() => void openUrl(`/agent/answering/index?article=${article.id}`)}>
            {waitingOf}
          </Button>
        ) : null}
        {article.version > 1 ? (
          <Button kind="quiet" size="small" onTap={onVersions}>
            {text.versions}
          </Button>
        ) : null}
      </View>
      <DifferenceSheet state={difference} ownId={article.id} />
      {stage === 'review' && !article.mayApprove ? <View className="stage__words">{text.needsOther}</View> : null}
    </View>
  );
}
