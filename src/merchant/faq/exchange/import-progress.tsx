import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { percentOf } from '../../percent';
import { openMerchant } from '../../routes';
import { RefusedRows } from './refused-rows';
import type { useImport } from './use-import';

/** How far the writing is. It goes on by itself when the page is left. */
export function ImportProgress({ page }: { page: ReturnType<typeof useImport> }) {
  const { exchange: text } = useText(faqEditorText);
  const { progress, progressError } = page;
  const { done = 0, total = 0, skipped = 0, isFinished = false } = progress ?? {};
  // What a colleague saved meanwhile was passed over, not written.
  const written = done - skipped;
  const finished = total > 0 ? text.finished(written) : text.synonymsWritten;
  return (
    <View className="faq-exchange__card">
      <View className="faq-exchange__title" ariaRole="heading">
        {isFinished ? finished : text.writing}
      </View>
      <View className="faq-exchange__track" ariaHidden>
        <View className="faq-exchange__fill" style={{ width: percentOf(total === 0 ? 0 : done / total) }} />
      </View>
      <View className="faq-exchange__hint" ariaLive="polite">
        {isFinished ? text.finishedHint : text.progress(done, total)}
      </View>
      {skipped > 0 ? <View className="faq-exchange__hint">{text.skipped(skipped)}</View> : null}
      {isFinished && page.file && page.counts?.error ? (
        <RefusedRows file={page.file} count={page.counts.error} />
      ) : null}
      {progressError ? <ErrorState isInline error={progressError} onRetry={page.askAgain} /> : null}
      {isFinished || progressError ? (
        <View className="faq-exchange__steps">
          <Button className="faq-exchange__step" onTap={page.finish}>
            {text.close}
          </Button>
          {isFinished ? (
            <Button
              kind="primary"
              className="faq-exchange__step"
              onTap={() => {
                page.finish();
                openMerchant('faq/publish');
              }}
            >
              {text.toPublish}
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
