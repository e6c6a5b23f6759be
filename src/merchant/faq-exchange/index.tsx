import { View } from '@tarojs/components';
import { PageFrame } from '../../components/page-frame';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';
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
