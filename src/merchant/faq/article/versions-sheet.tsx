import { View } from '@tarojs/components';
import { answerText } from '../../../../domain/faq/editing';
import { call, cloudNow, type OutputOf, usePagedList } from '../../../cloud';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { useLanguage } from '../../../text/language';
import { formatDue } from '../../../text/time';
import './fields.scss';
import './versions-sheet.scss';

type Version = OutputOf<'merchant', 'faq.versions'>['versions'][number];

interface Props {
  articleId: string;
  /** The one that is saved now, and needs no bringing back. */
  currentVersion: number;
  isOpen: boolean;
  onClose: () => void;
  onTake: (version: Version) => void;
}

/** What was saved of an article before, newest first: to read, and to go on from. */
export function VersionsSheet({ articleId, currentVersion, isOpen, onClose, onTake }: Props) {
  const { article: text } = useText(faqArticleText);
  const language = useLanguage();
  const list = usePagedList(
    `faq.versions:${articleId} ${currentVersion}`,
    async (cursor) => {
      const { versions, nextCursor } = await call('merchant', 'faq.versions', {
        articleId,
        ...(cursor ? { cursor } : {}),
      });
      return { items: versions.map((version) => ({ ...version, id: String(version.version) })), nextCursor };
    },
    { isEnabled: isOpen, refreshOnShow: false },
  );
  const { items, error, isLoading, refresh } = list;
  const older = items?.filter(({ version }) => version !== currentVersion);
  return (
    <Sheet title={text.versions} isOpen={isOpen} onClose={onClose}>
      {isLoading ? <Skeleton cards={2} lines={2} /> : null}
      {error && !items ? <ErrorState error={error} onRetry={() => void refresh()} /> : null}
      {older?.length === 0 ? <View className="editor__hint">{text.noVersions}</View> : null}
      {older?.map((version) => (
        <View key={version.version} className="version">
          <View className="version__words">
            <View className="version__when">
              {/* Two may be of one minute: their number tells them apart. */}
              {[text.versionOf(version.version), formatDue(version.at, cloudNow(), language), version.by]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <View className="version__question">{version.article.question}</View>
            <View className="version__answer">{answerText(version.article.blocks)}</View>
          </View>
          <Button size="small" onTap={() => onTake(version)}>
            {text.takeVersion}
          </Button>
        </View>
      ))}
      {list.moreError ? <ErrorState isInline error={list.moreError} /> : null}
      {list.hasMore ? (
        <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
          {text.olderVersions}
        </Button>
      ) : null}
    </Sheet>
  );
}
