import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import type { FetchedFile as File } from './use-fetched';

/** A file that was fetched, to be opened or sent on. */
export function FetchedFile({ file }: { file: File }) {
  const { exchange: text } = useText(faqEditorText);
  return (
    <View className="faq-exchange__done" ariaRole="status">
      <View>{text.exported(file.fileName, file.count)}</View>
      <View className="faq-exchange__steps">
        {file.open ? (
          <Button size="small" onTap={file.open}>
            {text.open}
          </Button>
        ) : null}
        <Button size="small" onTap={file.send}>
          {text.send}
        </Button>
      </View>
    </View>
  );
}
