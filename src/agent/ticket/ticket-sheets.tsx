import type { OutputOf } from '../../cloud';
import { CannedSheet } from './canned-sheet';
import { HoldSheet } from './hold-sheet';
import { LabelSheet } from './label-sheet';
import { MacroSheet } from './macro-sheet';
import { MergeSheet } from './merge-sheet';
import { MissedCallSheet } from './missed-call-sheet';
import { OthersSheet } from './others';
import { OwnAgentSheet } from './own-agent';
import { ResolveSheet } from './resolve-sheet';
import { SplitSheet } from './split-sheet';
import { TransferSheet } from './transfer-sheet';
import { useEmergency } from './use-emergency';
import { useSplitting } from './use-splitting';
import type { TicketPageState } from './use-ticket';

/** What a ticket's steps ask for. Beside the bar, not in it: a sheet covers the bar as well. */
export function TicketSheets({ page, ticket }: { page: TicketPageState; ticket: OutputOf<'agent', 'ticket.get'> }) {
  const { sheet, closeSheet } = page;
  const emergency = useEmergency(ticket, page.timeline.entries);
  const split = useSplitting(page);
  return (
    <>
      <TransferSheet page={page} isOpen={sheet === 'transfer'} onClose={closeSheet} />
      <HoldSheet page={page} isOpen={sheet === 'hold'} onClose={closeSheet} />
      <ResolveSheet page={page} ticket={ticket} isOpen={sheet === 'resolve'} onClose={closeSheet} />
      {sheet === 'label' ? <LabelSheet page={page} ticket={ticket} onClose={closeSheet} /> : null}
      {sheet === 'missedCall' ? <MissedCallSheet page={page} ticket={ticket} onClose={closeSheet} /> : null}
      {sheet === 'ownAgent' ? <OwnAgentSheet page={page} onClose={closeSheet} /> : null}
      {sheet === 'others' ? (
        <OthersSheet others={page.others} now={page.now} onClose={closeSheet} onMerge={page.askToMerge} />
      ) : null}
      {sheet === 'split' ? <SplitSheet page={page} ticket={ticket} onClose={closeSheet} onSplit={split} /> : null}
      {sheet === 'merge' && page.merging ? (
        <MergeSheet page={page} ticket={ticket} other={page.merging} onClose={closeSheet} />
      ) : null}
      {sheet === 'macro' && page.macro ? (
        <MacroSheet key={page.macro.id} page={page} ticket={ticket} macro={page.macro} onClose={closeSheet} />
      ) : null}
      <CannedSheet
        ticket={ticket}
        isOpen={sheet === 'canned'}
        isEmergency={emergency !== undefined}
        onClose={closeSheet}
        {...(page.may('reply') && { onMacro: page.lookAtMacro })}
        onChoose={(words, pictures) => {
          closeSheet();
          page.reply.addCanned(words, pictures);
        }}
      />
    </>
  );
}
