import { View } from '@tarojs/components';
import { ownValue } from '../../../domain/kernel';
import type { ClientError, OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';
import type { useImport } from './use-import';

type Plan = OutputOf<'exchange', 'faq.readImport'>;

/** Choosing a file, and what it would do as a whole. */
export function ImportCard({ page }: { page: ReturnType<typeof useImport> }) {
  const { exchange: text } = useText(faqEditorText);
  const { file, counts, synonyms, error } = page;
  const writeCount = counts ? counts.create + counts.update : 0;
  const verdict = counts && verdictOf(counts, synonyms);
  return (
    <View className="faq-exchange__card">
      <View className="faq-exchange__title" ariaRole="heading">
        {file?.name ?? text.import}
      </View>
      <View className="faq-exchange__hint">{verdict ? text.verdicts[verdict] : text.importHint}</View>
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
        {verdict === 'news' ? (
          <Button kind="primary" className="faq-exchange__step" isBusy={page.isApplying} onTap={page.apply}>
            {writeCount > 0 ? text.apply(writeCount) : text.applySynonyms}
          </Button>
        ) : null}
      </View>
    </View>
  );
}

/** What the file comes to as a whole: rows to mend first, something to write, or nothing new. */
function verdictOf({ create, update, error }: Plan['counts'], synonyms: Plan['synonyms']): 'bad' | 'news' | 'same' {
  const { added = [], bad = [] } = synonyms ?? {};
  if (error + bad.length > 0) return 'bad';
  return create + update + added.length > 0 ? 'news' : 'same';
}

/** Why a file could not be taken as a whole. */
function Refusal({ error, onAgain }: { error: ClientError; onAgain: () => void }) {
  const { exchange: text } = useText(faqEditorText);
  const rules: Readonly<Record<string, string>> = text.refused;
  const rule = ownValue(rules, String(error.details.rule));
  if (rule) {
    return (
      <View className="faq-exchange__refused" ariaRole="alert">
        {rule}
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
