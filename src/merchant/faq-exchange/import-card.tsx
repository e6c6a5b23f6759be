import { View } from '@tarojs/components';
import type { ClientError } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';
import type { useImport } from './use-import';

/** Choosing a file, and what it would do as a whole. */
export function ImportCard({ page }: { page: ReturnType<typeof useImport> }) {
  const { exchange: text } = useText(faqEditorText);
  const { file, counts, error } = page;
  const writeCount = counts ? counts.create + counts.update : 0;
  const hint = counts && (counts.error > 0 ? text.mendFirst : writeCount === 0 ? text.nothingNew : text.becomesDrafts);
  return (
    <View className="faq-exchange__card">
      <View className="faq-exchange__title" ariaRole="heading">
        {file?.name ?? text.import}
      </View>
      <View className="faq-exchange__hint">{hint ?? text.importHint}</View>
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
        {counts && counts.error === 0 && writeCount > 0 ? (
          <Button kind="primary" className="faq-exchange__step" isBusy={page.isApplying} onTap={page.apply}>
            {text.apply(writeCount)}
          </Button>
        ) : null}
      </View>
    </View>
  );
}

/** Why a file could not be taken as a whole. */
function Refusal({ error, onAgain }: { error: ClientError; onAgain: () => void }) {
  const { exchange: text } = useText(faqEditorText);
  const rules: Readonly<Record<string, string>> = text.refused;
  const rule = rules[String(error.details.rule)];
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
