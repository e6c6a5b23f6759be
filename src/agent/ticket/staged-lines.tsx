import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { x } from '../../components/icon/glyphs/x';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { Reach } from './reach';
import { dropped, fitsOneMessage, isShort, keptBack, takenUp } from './staged';
import { Tool } from './tool';
import type { useReply } from './use-reply';
import './staged-lines.scss';

/** Sentences kept back: they go out with the next, as one message. A tap takes one back into the field. */
export function StagedLines({ reply: { draft, change } }: { reply: ReturnType<typeof useReply> }) {
  const { reply: text } = useText(agentText);
  const { staged = [] } = draft;
  if (staged.length === 0) return null;
  return (
    <View className="staged">
      <View className="staged__hint" ariaRole="status" ariaLive="polite">
        {fitsOneMessage(draft) ? text.staged(staged.length) : text.stagedTooLong}
      </View>
      {staged.map((words, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its place is what tells one sentence from the same once more
        <View key={`${place} ${words}`} className="staged__line">
          <View
            className="staged__words"
            ariaRole="button"
            ariaLabel={text.stagedEdit(words)}
            onClick={() => change((now) => takenUp(now, place))}
          >
            {words}
          </View>
          <View
            className="staged__drop"
            ariaRole="button"
            ariaLabel={text.stagedDrop(words)}
            onClick={() => change((now) => dropped(now, place))}
          >
            <Icon glyph={x} size={16} />
          </View>
        </View>
      ))}
    </View>
  );
}

/** Keeps back what was typed, where WeChat takes only a message or two more. */
export function KeepBack({ reply: { draft, change }, way }: { reply: ReturnType<typeof useReply>; way: Reach }) {
  const { reply: text } = useText(agentText);
  const { isNote, staged = [] } = draft;
  if (isNote || !(staged.length > 0 || isShort(way))) return null;
  return <Tool label={text.keepBack} onTap={() => change((now) => (now.text.trim() === '' ? now : keptBack(now)))} />;
}
