import { call } from '../../../cloud';
import type { TableFile } from '../../../cloud/table-file/table';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { getLanguage } from '../../../text/language';
import { FetchedFile } from './fetched-file';
import { useFetched } from './use-fetched';

/** The rows that were refused, as a file that says what to mend in each. */
export function RefusedRows({ file: { fileId, format }, count }: { file: TableFile; count: number }) {
  const { exchange: text } = useText(faqEditorText);
  const { run, isRunning, fetched, error } = useFetched(() =>
    call('exchange', 'faq.exportRefusedRows', { fileId, format, language: getLanguage() }),
  );
  return (
    <>
      <Button className="faq-exchange__refused-rows" isBlock isBusy={isRunning} onTap={run}>
        {isRunning ? text.exporting : text.refusedRows(count)}
      </Button>
      {error ? <ErrorState isInline error={error} /> : null}
      {fetched ? <FetchedFile file={fetched} /> : null}
    </>
  );
}
