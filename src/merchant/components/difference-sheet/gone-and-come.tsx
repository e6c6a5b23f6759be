import { View } from '@tarojs/components';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';

/** Lines that went, then lines that came. */
export function GoneAndCome({ gone, come }: { gone: readonly string[]; come: readonly string[] }) {
  const text = useText(faqDifferenceText);
  return (
    <>
      {gone.map((line) => (
        <View key={line} className="difference__line difference__line--gone" ariaLabel={text.gone(line)}>
          − {line}
        </View>
      ))}
      {come.map((line) => (
        <View key={line} className="difference__line difference__line--come" ariaLabel={text.come(line)}>
          ＋ {line}
        </View>
      ))}
    </>
  );
}
