import { View } from '@tarojs/components';
import type { OutputOf } from '../../../cloud';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';

type Plan = OutputOf<'exchange', 'faq.readImport'>;

interface Props extends Pick<Plan, 'titles'> {
  sheetName: Plan['sheetName'] | undefined;
}

/** How the file was understood, where that is not plain: which sheet, which columns by another name, which not at all. */
export function ReadTitles({ sheetName, titles }: Props) {
  const { exchange: text, fields } = useText(faqEditorText);
  const columns: Readonly<Record<string, string>> = { ...fields, ...text.columns };
  const { near, unknown } = titles;
  const lines = [
    ...(sheetName === undefined ? [] : [text.sheetRead(sheetName)]),
    ...near.map(({ title, column }) => text.nearTitle(title, columns[column] ?? column)),
    ...(unknown.length === 0 ? [] : [text.unknownTitles(unknown.join(text.listMark))]),
  ];
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="faq-exchange__hint">
          {line}
        </View>
      ))}
    </>
  );
}
