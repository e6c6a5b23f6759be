import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { SideRow } from './side-row';
import type { useQueue } from './use-queue';

/** Where people answer in WeChat's own tool: the way to what they have there, and back. */
export function ElsewhereRow({ page }: { page: ReturnType<typeof useQueue> }) {
  const { queue: text } = useText(agentText);
  const { list, view, setView } = page;
  if (view === 'elsewhere') return <SideRow back={text.backToWaiting} onTap={() => setView('waiting')} />;
  if (!list.data?.hasElsewhere) return null;
  return <SideRow words={text.elsewhere} onTap={() => setView('elsewhere')} />;
}
