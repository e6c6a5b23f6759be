import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { PageFrame } from '../../components/page-frame';
import { ShowMore } from '../../components/show-more';
import { Skeleton } from '../../components/skeleton';
import { StatusChip } from '../../components/status-chip';
import { TextField } from '../../components/text-field';
import type { Words } from '../../text/define-text';
import { useText } from '../../text/define-text';
import { faqArticleText } from '../../text/faq-article';
import { faqEditorText } from '../../text/faq-editor';
import { useLanguage } from '../../text/language';
import { formatDue, formatWhen } from '../../text/time';
import { openMerchant } from '../routes';
import { STAGE_TONES } from './stage-tones';
import { ValidityChip } from './validity-chip';
import './index.scss';
import { cloudNow } from '../../cloud';
import { FaqMenu } from './faq-menu';
import { ALL, type ArticleRow, DRAFTS, type FaqListState, useFaqList } from './use-faq-list';

const SEARCH_CHARS = 40;

export default function FaqPage() {
  const { list: text } = useText(faqEditorText);
  const language = useLanguage();
  const page = useFaqList();
  const { data, error, isLoading, isStale, refresh } = page.list;
  if (!data) {
    return (
      <PageFrame title={text.title}>
        {isLoading ? <Skeleton cards={5} lines={2} /> : null}
        {error ? (
          <DeskError error={error} title={text.forbidden} hint={text.forbiddenHint} onRetry={() => void refresh()} />
        ) : null}
      </PageFrame>
    );
  }
  const bar = (
    <View className="faq-bar">
      <Button className="faq-bar__add" onTap={() => openMerchant('faq/article', newArticle(page.filter))}>
        {text.add}
      </Button>
      <Button
        kind={data.draftCount > 0 || data.hasCategoryChanges ? 'primary' : 'plain'}
        className="faq-bar__publish"
        onTap={() => openMerchant('faq/publish')}
      >
        {publishWords(text, data.draftCount, page.readyCount, data.hasCategoryChanges)}
      </Button>
    </View>
  );
  const now = cloudNow();
  const facts = [
    data.publishedAt === undefined ? text.never : text.publishedAt(formatWhen(data.publishedAt, now, language)),
    data.scheduledAt === undefined ? '' : text.scheduledAt(formatDue(data.scheduledAt, now, language)),
  ];
  return (
    <PageFrame title={text.title} isStale={isStale && Boolean(error)} bottomBar={bar}>
      <View className="faq">
        <FaqMenu />
        <TextField value={page.typed} label={text.search} maxChars={SEARCH_CHARS} onChange={page.setTyped} />
        {page.words ? null : (
          <View className="faq__filter">
            <ChoiceChips
              label={text.show}
              options={[
                { value: ALL, label: text.all },
                ...(data.draftCount > 0 ? [{ value: DRAFTS, label: text.drafts(data.draftCount) }] : []),
                ...data.categories.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              chosen={page.filter}
              onChoose={page.setFilter}
            />
          </View>
        )}
        <View className="faq__published">
          <View className="faq__published-words">{facts.filter(Boolean).join(' · ')}</View>
          {isCategory(page.filter) && !page.words ? (
            <Button kind="quiet" size="small" onTap={() => openMerchant('faq/order', { categoryId: page.filter })}>
              {text.order}
            </Button>
          ) : null}
        </View>
        <View className="faq__rows">
          {page.shown.items.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </View>
        <ShowMore shown={page.shown} />
        {page.rows.length === 0 ? <Nothing page={page} words={text} /> : null}
      </View>
    </PageFrame>
  );
}

type FaqWords = Words<(typeof faqEditorText)['zh']['list']>;

/** What the button leads to: publishing what is approved, looking at what is not, or the check alone. */
function publishWords(text: FaqWords, draftCount: number, readyCount: number, hasCategoryChanges: boolean): string {
  if (readyCount > 0) return text.publish(readyCount);
  if (draftCount > 0) return text.review(draftCount);
  return hasCategoryChanges ? text.publishCategories : text.nothing;
}

/** A new article begins in the category that is being looked at. */
const newArticle = (filter: string): Record<string, string> => (isCategory(filter) ? { categoryId: filter } : {});

const isCategory = (filter: string): boolean => filter !== ALL && filter !== DRAFTS;

function Row({ row }: { row: ArticleRow }) {
  const { list: text } = useText(faqEditorText);
  const { tiers } = useText(faqArticleText);
  return (
    <View
      className="faq-row"
      hoverClass="faq-row--pressed"
      ariaRole="link"
      onClick={() => openMerchant('faq/article', { id: row.id })}
    >
      <View className={`faq-row__question ${row.isArchived ? 'faq-row__question--archived' : ''}`}>
        {row.question || text.unnamed}
      </View>
      <View className="faq-row__facts">
        {row.isDraft ? <StatusChip text={text.stages[row.stage]} tone={STAGE_TONES[row.stage]} /> : null}
        {row.isArchived ? <StatusChip text={text.archived} /> : null}
        {row.tier === 'common' ? null : (
          <StatusChip text={tiers[row.tier]} tone={row.tier === 'emergency' ? 'danger' : 'info'} />
        )}
        <ValidityChip validFrom={row.validFrom} validTo={row.validTo} />
        <View className="faq-row__demand">{row.demand > 0 ? text.demand(row.demand) : text.noDemand}</View>
      </View>
    </View>
  );
}

function Nothing({ page, words }: { page: FaqListState; words: FaqWords }) {
  if (page.words) {
    return <EmptyState glyph={bookOpen} title={words.noneFound(page.words)} hint={words.noneFoundHint} />;
  }
  if (page.filter === DRAFTS) return <EmptyState glyph={bookOpen} title={words.noneDraft} />;
  return <EmptyState glyph={bookOpen} title={words.empty} hint={words.emptyHint} />;
}
