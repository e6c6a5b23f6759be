import { View } from '@tarojs/components';
import type { Missing } from '../../../../domain/faq/editing';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import './fields.scss';

interface Props {
  of: Missing | undefined;
  /** What has been asked for; nothing is marked before. */
  missing: readonly Missing[];
}

/** Says at its place what is still missing. */
export function MissingLine({ of, missing }: Props) {
  const { article: text } = useText(faqArticleText);
  if (of === undefined || !missing.includes(of)) return null;
  return (
    <View className="editor__wrong" ariaRole="alert">
      {text.missing[of]}
    </View>
  );
}
