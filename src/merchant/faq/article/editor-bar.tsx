import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { say as sayOver } from '../../../phone/say';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { type ArticleDraft, missingInDraft } from './article-draft';
import type { ArticleEditor } from './use-article-editor';
import './editor-bar.scss';

interface Props {
  editor: ArticleEditor;
  draft: ArticleDraft;
  say: (words: string) => void;
  /** Asks why it is given back. */
  onReturn: () => void;
}

/** The next thing to do with the article: save what is typed; else bring the saved version one step further. */
export function EditorBar({ editor, draft, say, onReturn }: Props) {
  const { article: text } = useText(faqArticleText);
  const { saved, stages } = editor;
  const article = saved.data;
  const save = async (isArchived: boolean): Promise<void> => {
    if (!(await editor.save({ ...draft, isArchived }))) return;
    if (isArchived && !draft.isArchived) return say(text.archivedNow);
    // A new one goes on at its own address: this page, and what it would say, is gone by then.
    const tell = editor.isNew ? sayOver : say;
    tell(missingInDraft(draft).length > 0 ? text.savedUnfinished : text.saved);
  };
  const step = async (taken: 'submit' | 'approve', words: string): Promise<void> => {
    const versions = article ? { [draft.id]: article.version } : {};
    const articleIds = [draft.id];
    if (await stages.take(taken === 'approve' ? { do: taken, articleIds, versions } : { do: taken, articleIds }))
      say(words);
  };
  const mayMove = article?.isDraft === true && !editor.hasChanges;
  const mayReturn = mayMove && article.stage !== 'draft';
  return (
    <View className="editor-bar">
      {stages.error ? <ErrorState isInline error={stages.error} /> : null}
      <View className="editor-bar__line">
        {article && !editor.conflict ? (
          <Button isBusy={editor.isSaving} onTap={() => void save(!draft.isArchived)}>
            {draft.isArchived ? text.unarchive : text.archive}
          </Button>
        ) : null}
        {mayReturn ? <Button onTap={onReturn}>{text.giveBack}</Button> : null}
        {mayMove && article.stage === 'draft' ? (
          <Button
            kind="primary"
            className="editor-bar__lead"
            isBusy={stages.running === 'submit'}
            onTap={() => (editor.isReadyToSubmit() ? void step('submit', text.submitted) : say(text.notReady))}
          >
            {text.submit}
          </Button>
        ) : null}
        {mayMove && article.stage === 'review' ? (
          <Button
            kind="primary"
            className="editor-bar__lead"
            isDisabled={!article.mayApprove}
            isBusy={stages.running === 'approve'}
            onTap={() => void step('approve', text.approved)}
          >
            {text.approve}
          </Button>
        ) : null}
        {mayMove ? null : (
          <Button
            kind="primary"
            className="editor-bar__lead"
            isDisabled={!editor.hasChanges || editor.conflict !== undefined}
            isBusy={editor.isSaving}
            onTap={() => void save(draft.isArchived)}
          >
            {editor.isSaving ? text.saving : text.save}
          </Button>
        )}
      </View>
    </View>
  );
}
