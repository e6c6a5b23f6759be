import { View } from '@tarojs/components';
import { ClientError, useDeskSession } from '../../../cloud';
import { DeskError } from '../../../components/desk-error';
import { PageFrame } from '../../../components/page-frame';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { ExportCard } from './export-card';
import { ImportCard } from './import-card';
import { ImportProgress } from './import-progress';
import './index.scss';
import { PlannedRows } from './planned-rows';
import { PlannedSynonyms } from './planned-synonyms';
import { useImport } from './use-import';

export default function FaqExchangePage() {
  const { exchange: text } = useText(faqEditorText);
  const page = useImport();
  const desk = useDeskSession();
  const isForbidden = desk.isOutsider || (desk.data && !desk.may('exchange/faq.export'));
  if (isForbidden) {
    return (
      <PageFrame title={text.title}>
        <DeskError
          error={desk.error ?? new ClientError('FORBIDDEN')}
          isBusy={desk.isRefreshing}
          onRetry={() => void desk.refresh()}
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={text.title}>
      <View className="faq-exchange">
        {page.importId ? (
          <ImportProgress page={page} />
        ) : (
          <>
            <ImportCard page={page} />
            {page.file && page.synonyms ? <PlannedSynonyms synonyms={page.synonyms} /> : null}
            {page.file ? <PlannedRows page={page} /> : null}
          </>
        )}
        {page.file || page.importId ? null : <ExportCard />}
      </View>
    </PageFrame>
  );
}
