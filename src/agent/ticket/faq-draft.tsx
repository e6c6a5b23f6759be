import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import { blanksIn, FIELD_CHARS } from '../../../domain/kernel';
import { call, keptDeskSession, useAction, useResource } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { Skeleton } from '../../components/skeleton';
import { TextField } from '../../components/text-field';
import { openUrl } from '../../phone/pages';
import { say } from '../../phone/say';
import { useDraft } from '../../phone/use-draft';
import { answeringText } from '../../text/answering';
import { useText } from '../../text/define-text';
import './faq-draft.scss';
import './ticket-sheet.scss';

const DONE: ReadonlySet<TicketForAgent['status']> = new Set(['resolved', 'closed']);

/** Below a talk that is done: what was said there may answer everybody. */
export function FaqDraft({ ticket }: { ticket: TicketForAgent }) {
  const text = useText(answeringText);
  const may = keptDeskSession()?.may ?? [];
  const [isOpen, setOpen] = useState(false);
  if (!DONE.has(ticket.status) || !may.includes('agent/faq.propose')) return null;
  return (
    <View className="faq-draft">
      <Button kind="quiet" size="small" onTap={() => setOpen(true)}>
        {text.make}
      </Button>
      {isOpen ? (
        <FaqDraftSheet ticketId={ticket.id} mayEdit={may.includes('merchant/faq.get')} onClose={() => setOpen(false)} />
      ) : null}
    </View>
  );
}

interface Props {
  ticketId: string;
  /** Whether the editor opens for this person. */
  mayEdit: boolean;
  onClose: () => void;
}

/** The desk's words without what they say of one person, to be made good for everybody. */
function FaqDraftSheet({ ticketId, mayEdit, onClose }: Props) {
  const text = useText(answeringText);
  const found = useResource(`desk.faqDraft:${ticketId}`, () => call('agent', 'ticket.faqDraft', { ticketId }), {
    refreshOnShow: false,
  });
  const { draft, change, clear } = useDraft(`desk.faqDraft.${ticketId}`, {
    question: '',
    answer: undefined as string | undefined,
  });
  const answer = draft.answer ?? found.data?.answer ?? '';
  const question = draft.question.trim();
  const blanks = blanksIn(`${question}\n${answer}`);
  const proposing = useAction((key, asked: string, said: string) =>
    call('agent', 'faq.propose', { key, ticketId, question: asked, answer: said }),
  );
  const propose = async (): Promise<void> => {
    const made = await proposing.run(question, answer.trim());
    if (!made) return;
    clear();
    onClose();
    if (mayEdit) await openUrl(`/merchant/faq/article/index?id=${made.articleId}`);
    else say(text.proposed);
  };
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.go,
        onTap: () => void propose(),
        isDisabled: question === '' || answer.trim() === '',
        isBusy: proposing.isRunning,
        error: proposing.error,
      }}
    >
      {found.error ? <ErrorState isInline error={found.error} onRetry={() => void found.refresh()} /> : null}
      {found.isLoading ? <Skeleton cards={1} lines={3} /> : null}
      {found.data ? (
        <>
          <View className="ticket-sheet__hint">{text.hint}</View>
          <View className="ticket-sheet__label">{text.question}</View>
          <TextField
            label={text.question}
            placeholder={text.questionHint}
            value={draft.question}
            maxChars={FIELD_CHARS.question}
            onChange={(typed) => change((now) => ({ ...now, question: typed }))}
          />
          <View className="ticket-sheet__label">{text.answer}</View>
          <TextField
            kind="lines"
            label={text.answer}
            value={answer}
            maxChars={FIELD_CHARS.blockText}
            onChange={(typed) => change((now) => ({ ...now, answer: typed }))}
          />
          {blanks.length > 0 ? <View className="ticket-sheet__hint">{text.blanks(blanks.join(' '))}</View> : null}
        </>
      ) : null}
    </Sheet>
  );
}
