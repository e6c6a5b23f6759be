import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { OutputOf } from '../../cloud';
import { Button } from '../../components/button';
import { PicturePicker } from '../../components/picture-picker';
import { TextField } from '../../components/text-field';
import { WordCheck } from '../../components/word-check';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { slashQuery } from './canned';
import { CannedList } from './canned-list';
import { Offered } from './offered';
import { reachOf } from './reach';
import { ReachLine } from './reach-line';
import { ReaderPicker } from './reader-list';
import { charsLeft } from './staged';
import { KeepBack, StagedLines } from './staged-lines';
import { Tool } from './tool';
import { unansweredWords } from './unanswered';
import { useCannedReader } from './use-canned-values';
import { useEmergency } from './use-emergency';
import { useOfferedCanned } from './use-offered-canned';
import { saysSomething } from './use-reply';
import type { TicketPageState } from './use-ticket';
import './composer.scss';

interface Props {
  page: TicketPageState;
  ticket: OutputOf<'agent', 'ticket.get'>;
}

/** The words to the shopper, or a note; before typing it says how they will reach. `children`: what else can be done. */
export function Composer({ page, ticket, children }: PropsWithChildren<Props>) {
  const { reply: text } = useText(agentText);
  const { draft, change, isSending } = page.reply;
  const [isPicking, setPicking] = useState(false);
  const [isUploading, setUploading] = useState(false);
  // What is to be sent is never out of sight.
  const showsPictures = isPicking || draft.pictures.length > 0;
  const query = draft.isNote ? undefined : slashQuery(draft.text);
  const cannedReader = useCannedReader(ticket);
  const [isNaming, setNaming] = useState(false);
  const canReply = page.may('reply');
  // Who has begun to write knows what to say.
  const isOpen = canReply && !draft.isNote && draft.text === '';
  const said = isOpen ? unansweredWords(page.timeline.entries) : [];
  const why = useEmergency(ticket, page.timeline.entries);
  const emergency = said.length > 0 ? why : undefined;
  const offered = useOfferedCanned(said, cannedReader, emergency !== undefined);
  return (
    <View className={`composer ${draft.isNote ? 'composer--note' : ''}`}>
      {query === undefined ? (
        <ReachLine isNote={draft.isNote} reach={ticket.reach} now={page.now} />
      ) : (
        <View className="composer__found">
          <CannedList words={query} reader={cannedReader} onChoose={page.reply.addCanned} />
        </View>
      )}
      {draft.isNote ? <ReaderPicker page={page} isOpen={isNaming} onClose={() => setNaming(false)} /> : null}
      {draft.isNote ? null : <StagedLines reply={page.reply} />}
      <Offered replies={offered} emergency={emergency} onChoose={page.reply.addCanned} />
      <WordCheck
        check={page.reply.check}
        isBusy={isSending}
        onBetter={page.reply.better}
        onAnyway={(reason) => void page.send(reason)}
      />
      <View className="composer__line">
        <TextField
          kind="lines"
          className="composer__text"
          value={draft.text}
          label={draft.isNote ? text.notePlaceholder : text.placeholder}
          maxChars={draft.isNote ? OUR_LIMITS.noteChars : charsLeft(draft)}
          isDisabled={isSending}
          onChange={page.reply.type}
        />
        <Button
          kind="primary"
          className="composer__send"
          isDisabled={!saysSomething(draft) || isUploading || query !== undefined}
          isBusy={isSending}
          onTap={() => {
            setPicking(false);
            void page.send();
          }}
        >
          {draft.isNote ? text.sendNote : text.send}
        </Button>
      </View>
      <View className="composer__rows">
        <View className="composer__tools">
          <KeepBack reply={page.reply} way={reachOf(ticket.reach, page.now)} />
          {draft.isNote ? null : (
            <>
              <Tool label={`/ ${text.canned}`} onTap={() => page.openSheet('canned')} />
              <Tool label={text.asks} isOn={draft.asks} onTap={() => change({ ...draft, asks: !draft.asks })} />
              <Tool label={text.picture} isOn={showsPictures} onTap={() => setPicking(!isPicking)} />
            </>
          )}
          {draft.isNote ? <Tool label={text.mention} isOn={isNaming} onTap={() => setNaming(!isNaming)} /> : null}
          <Tool label={text.note} isOn={draft.isNote} onTap={() => change({ ...draft, isNote: !draft.isNote })} />
        </View>
        {children}
      </View>
      {showsPictures && !draft.isNote && canReply ? (
        <PicturePicker
          pictures={draft.pictures}
          onChange={(next) => change((now) => ({ ...now, pictures: next(now.pictures) }))}
          onBusy={setUploading}
        />
      ) : null}
    </View>
  );
}
