import { View } from '@tarojs/components';
import type { OutputOf } from '../../../cloud';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { GoneAndCome } from '../../components/gone-and-come';

type Synonyms = NonNullable<OutputOf<'exchange', 'faq.readImport'>['synonyms']>;

/** What the file's sheet of synonyms would do; nothing when it would do nothing. */
export function PlannedSynonyms({ synonyms: { added, removed, bad } }: { synonyms: Synonyms }) {
  const { exchange: text } = useText(faqEditorText);
  if (added.length + removed.length + bad.length === 0) return null;
  return (
    <View className="faq-exchange__card faq-exchange__synonyms">
      <View className="faq-exchange__title" ariaRole="heading">
        {text.synonyms}
      </View>
      {bad.map(({ row, text: words, problem }) => (
        <View key={row} className="faq-exchange__wrong">
          {text.badSynonyms[problem](row, words)}
        </View>
      ))}
      <GoneAndCome gone={removed} come={added} />
    </View>
  );
}
