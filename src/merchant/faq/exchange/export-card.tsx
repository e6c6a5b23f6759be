import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { FetchedFile } from './fetched-file';
import { useExport } from './use-export';

const FORMATS = ['xlsx', 'csv'] as const;

/** Everything as a file: to read, to keep, or to change on a large screen and bring back. */
export function ExportCard() {
  const { exchange: text } = useText(faqEditorText);
  const { run, running, exported, error } = useExport();
  return (
    <View className="faq-exchange__card">
      <View className="faq-exchange__title" ariaRole="heading">
        {text.export}
      </View>
      <View className="faq-exchange__hint">{text.exportHint}</View>
      <View className="faq-exchange__steps">
        {FORMATS.map((format) => (
          <Button
            key={format}
            className="faq-exchange__step"
            isBusy={running === format}
            isDisabled={running !== undefined}
            onTap={() => run(format)}
          >
            {running === format ? text.exporting : text.formats[format]}
          </Button>
        ))}
      </View>
      {error ? <ErrorState isInline error={error} /> : null}
      {exported ? <FetchedFile file={exported} /> : null}
    </View>
  );
}
