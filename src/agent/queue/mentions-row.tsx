import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { SideRow } from './side-row';
import type { useQueue } from './use-queue';

/** The way to where notes name me, and back. It is always there, so that no card moves when somebody does. */
export function MentionsRow({ page }: { page: ReturnType<typeof useQueue> }) {
  const { queue: text } = useText(agentText);
  const { list, view, setView } = page;
  const count = list.data?.mentionsCount ?? 0;
  if (view === 'mentions') return <SideRow back={text.toMine} onTap={() => setView('mine')} />;
  return (
    <SideRow
      words={text.mentions}
      state={count > 0 ? text.mentionsCount(count) : text.mentionsNone}
      isNew={count > 0}
      onTap={() => setView('mentions')}
    />
  );
}
