import { View } from '@tarojs/components';
import type { ArticleForEditor } from '../../../../contract';
import { cloudNow } from '../../../cloud';
import { AnswerBlock } from '../../../components/answer-block';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { useLanguage } from '../../../text/language';
import { formatWhen } from '../../../text/time';
import type { ArticleEditor } from './use-article-editor';
import './preview.scss';
import './conflict.scss';

interface Props {
  editor: ArticleEditor;
  theirs: ArticleForEditor;
  say: (words: string) => void;
}

/** Somebody saved meanwhile: their version to read, mine still below, and one decision. */
export function Conflict({ editor, theirs, say }: Props) {
  const { article: text, mergedFields } = useText(faqArticleText);
  const language = useLanguage();
  const overwrite = async (): Promise<void> => {
    if (await editor.overwrite()) say(text.saved);
  };
  const merge = async (): Promise<void> => {
    const merged = await editor.merge();
    if (!merged) return;
    if (merged.isLost) say(text.cannotMerge);
    else if (merged.conflicts.length === 0) say(text.mergedAll);
    else say(text.mergedMine(merged.conflicts.map((field) => mergedFields[field]).join(text.comma)));
  };
  return (
    <View className="conflict" ariaRole="alert" ariaLive="assertive">
      <View className="conflict__title">{text.conflictTitle}</View>
      <View className="conflict__hint">
        {text.conflictHint(theirs.updatedBy ?? text.someone, formatWhen(theirs.updatedAt, cloudNow(), language))}
      </View>
      <View className="conflict__paper">
        <View className="conflict__label">{text.theirs}</View>
        <View className="preview__question">{theirs.question}</View>
        {theirs.blocks.map((block, index) => (
          // Only shown, never moved.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <AnswerBlock key={index} block={block} onLink={() => undefined} onAction={() => undefined} />
        ))}
      </View>
      {editor.mergeError ? <ErrorState isInline error={editor.mergeError} /> : null}
      <View className="conflict__buttons">
        <Button kind="primary" isBusy={editor.isMerging} onTap={() => void merge()}>
          {text.merge}
        </Button>
        <Button isBusy={editor.isSaving} onTap={editor.takeTheirs}>
          {text.takeTheirs}
        </Button>
        <Button isBusy={editor.isSaving} onTap={() => void overwrite()}>
          {text.overwrite}
        </Button>
      </View>
    </View>
  );
}
