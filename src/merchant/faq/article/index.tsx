import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { ask } from '../../../phone/ask';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { Blocks } from './blocks';
import { Conditions } from './conditions';
import { Conflict } from './conflict';
import { EditorBar } from './editor-bar';
import { English } from './english';
import './index.scss';
import { ReturnSheet } from '../../components/return-sheet';
import { Preview } from './preview';
import { QuestionFields } from './question-fields';
import { StageLine } from './stage-line';
import { useArticleEditor } from './use-article-editor';
import { VersionsSheet } from './versions-sheet';

export default function FaqArticlePage() {
  const { article: text } = useText(faqArticleText);
  const editor = useArticleEditor();
  const snackbar = useSnackbar();
  const [isReturning, setReturning] = useState(false);
  const [isLookingBack, setLookingBack] = useState(false);
  const { draft, saved } = editor;
  const title = editor.isNew ? text.newTitle : text.title;
  const { error, refresh } = editor.refusal ?? saved;
  if (!draft || editor.refusal) {
    return (
      <PageFrame title={title}>
        {error ? <DeskError error={error} onRetry={() => void refresh()} /> : <Skeleton cards={3} lines={3} />}
      </PageFrame>
    );
  }
  const say = (words: string, undo?: () => void): void =>
    snackbar.show({ text: words, ...(undo ? { undo: { text: text.undo, run: undo } } : {}) });
  const giveBack = async (comment: string): Promise<boolean> => {
    const step = { do: 'return', articleIds: [draft.id], ...(comment ? { comment } : {}) } as const;
    if (!(await editor.stages.take(step))) return false;
    setReturning(false);
    say(text.gaveBack);
    return true;
  };
  const discard = async (): Promise<void> => {
    const confirm = await ask({
      title: text.discardAsk,
      confirmText: text.discardYes,
      cancelText: text.keep,
    });
    if (confirm) editor.discard();
  };
  return (
    <PageFrame
      title={title}
      bottomBar={<EditorBar editor={editor} draft={draft} say={say} onReturn={() => setReturning(true)} />}
      isStale={saved.isStale && Boolean(saved.error)}
    >
      <View className="editor">
        {saved.data && !editor.conflict ? (
          <StageLine article={saved.data} onVersions={() => setLookingBack(true)} />
        ) : null}
        {editor.hasChanges && !editor.conflict ? (
          <View className="editor__unsaved">
            <View className="editor__unsaved-words">{text.unsaved}</View>
            <Button kind="quiet" size="small" onTap={() => void discard()}>
              {text.discard}
            </Button>
          </View>
        ) : null}
        {draft.isArchived ? <View className="editor__note">{text.archivedNote}</View> : null}
        {editor.conflict ? <Conflict editor={editor} theirs={editor.conflict} say={say} /> : null}
        <QuestionFields draft={draft} editor={editor} />
        <View className="editor__card">
          <View id="field-blocks" className="editor__title" ariaRole="heading">
            {text.answer}
          </View>
          <Blocks
            blocks={draft.blocks}
            onChange={(next) => editor.change((now) => ({ ...now, blocks: next(now.blocks) }))}
            say={say}
            missing={editor.missing}
          />
        </View>
        <English draft={draft} change={editor.change} say={say} missing={editor.missing} />
        <Conditions draft={draft} change={editor.change} />
        {editor.saveError ? <ErrorState isInline isKept error={editor.saveError} /> : null}
        <Preview draft={draft} />
      </View>
      <VersionsSheet
        articleId={draft.id}
        currentVersion={draft.version}
        isOpen={isLookingBack}
        onClose={() => setLookingBack(false)}
        onTake={(version) => {
          setLookingBack(false);
          say(text.versionTaken, editor.takeVersion(version));
        }}
      />
      {isReturning ? (
        <ReturnSheet
          articleIds={[draft.id]}
          isBusy={editor.stages.running === 'return'}
          error={editor.stages.returnError}
          onClose={() => setReturning(false)}
          onReturn={giveBack}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
