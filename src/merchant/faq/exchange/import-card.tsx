import { View } from '@tarojs/components';
import type { ClientError, OutputOf } from '../../../cloud';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { useLanguage } from '../../../text/language';
import { reasonWords } from '../../../text/refusal-reasons';
import { ReadTitles } from './read-titles';
import { RefusedRows } from './refused-rows';
import type { useImport } from './use-import';

type Plan = OutputOf<'exchange', 'faq.readImport'>;

/** Choosing a file, and what it would do as a whole. */
export function ImportCard({ page }: { page: ReturnType<typeof useImport> }) {
  const { exchange: text } = useText(faqEditorText);
  const { file, counts, synonyms, error } = page;
  const verdict = counts && verdictOf(counts, synonyms);
  return (
    <View className="faq-exchange__card">
      <View className="faq-exchange__title" ariaRole="heading">
        {file?.name ?? text.import}
      </View>
      <View className="faq-exchange__hint">{verdict ? text.verdicts[verdict] : text.importHint}</View>
      {file && page.titles ? <ReadTitles sheetName={page.sheetName} titles={page.titles} /> : null}
      {page.rows.isLoading && file ? <Skeleton cards={1} lines={2} /> : null}
      {error ? <Refusal error={error} onAgain={page.readAgain} /> : null}
      <View className="faq-exchange__steps">
        <Button
          kind={file ? 'plain' : 'primary'}
          className="faq-exchange__step"
          isBusy={page.isChoosing}
          onTap={page.choose}
        >
          {page.isChoosing ? text.uploading : file ? text.chooseOther : text.choose}
        </Button>
        <WriteButton page={page} verdict={verdict} />
      </View>
      {file && counts && counts.error > 0 ? <RefusedRows file={file} count={counts.error} /> : null}
    </View>
  );
}

/** Writes what is right of the file; nothing while there is nothing to write. */
function WriteButton({ page, verdict }: { page: ReturnType<typeof useImport>; verdict: Verdict | undefined }) {
  const { exchange: text } = useText(faqEditorText);
  const { create = 0, update = 0 } = page.counts ?? {};
  const count = create + update;
  if (verdict !== 'news' && verdict !== 'partly') return null;
  const words = verdict === 'partly' ? text.applyGood(count) : text.apply(count);
  return (
    <Button kind="primary" className="faq-exchange__step" isBusy={page.isApplying} onTap={page.apply}>
      {count === 0 ? text.applySynonyms : words}
    </Button>
  );
}

type Verdict = ReturnType<typeof verdictOf>;

/** What the file comes to as a whole: something to write, with rows to mend beside it or without; only those; nothing new. */
function verdictOf({ create, update, error }: Plan['counts'], synonyms: Plan['synonyms']) {
  const { added = [], bad = [] } = synonyms ?? {};
  const isBad = error + bad.length > 0;
  if (create + update + added.length > 0) return isBad ? 'partly' : 'news';
  return isBad ? 'bad' : 'same';
}

/** Why a file could not be taken as a whole. */
function Refusal({ error, onAgain }: { error: ClientError; onAgain: () => void }) {
  const { exchange: text } = useText(faqEditorText);
  const reason = reasonWords(error, useLanguage());
  if (reason) {
    return (
      <View className="faq-exchange__refused" ariaRole="alert">
        {reason}
      </View>
    );
  }
  if (error.code === 'VERSION_CONFLICT') {
    return (
      <View className="faq-exchange__refused" ariaRole="alert">
        {text.changedMeanwhile}
        <Button size="small" onTap={onAgain}>
          {text.readAgain}
        </Button>
      </View>
    );
  }
  return <ErrorState isInline error={error} onRetry={onAgain} />;
}
