import { View } from '@tarojs/components';
import { useText } from '../../../text/define-text';
import { faqDifferenceText } from '../../../text/faq-difference';
import './index.scss';

/** Lines that went, then lines that came. */
export function GoneAndCome({ gone, come }: { gone: readonly string[]; come: readonly string[] }) {
  const text = useText(faqDifferenceText);
  return (
    <>
      {gone.map((line) => (
        <View key={line} className="gone-and-come gone-and-come--gone" ariaLabel={text.gone(line)}>
          − {line}
        </View>
      ))}
      {come.map((line) => (
        <View key={line} className="gone-and-come gone-and-come--come" ariaLabel={text.come(line)}>
          ＋ {line}
        </View>
      ))}
    </>
  );
}
