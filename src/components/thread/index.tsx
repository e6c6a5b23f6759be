import { View } from '@tarojs/components';
import type { Timeline } from '../../cloud';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { scrollToId, THREAD_END, THREAD_NEW } from '../../wechat/use-reading-place';
import { Button } from '../button';
import { ErrorState } from '../error-state';
import { Icon } from '../icon';
import { chevronDown } from '../icon/glyphs/chevron-down';
import './index.scss';

/** The id under which an entry of a thread is drawn. */
export const entryId = (id: string): string => `entry-${id}`;

/** The way to what came before, above the first entry. Reading goes on at the entry that stood first. */
export function EarlierEntries({ timeline }: { timeline: Timeline }) {
  const text = useText(moreComponentText).thread;
  if (!timeline.hasEarlier) return null;
  const load = async (): Promise<void> => {
    const first = await timeline.loadEarlier();
    // Once it is drawn further down.
    if (first) setTimeout(() => scrollToId(entryId(first.id)), 60);
  };
  return (
    <View className="thread__earlier">
      {timeline.earlierError ? <ErrorState isInline error={timeline.earlierError} /> : null}
      <Button kind="quiet" isBlock isBusy={timeline.isLoadingEarlier} onTap={() => void load()}>
        {text.earlier}
      </Button>
    </View>
  );
}

/** Stands before the first entry that is new to its reader. */
export function NewFromHere() {
  const text = useText(moreComponentText).thread;
  return (
    <View id={THREAD_NEW} className="thread__new" ariaRole="separator" ariaLabel={text.newFromHere}>
      {text.newFromHere}
    </View>
  );
}

/** The end of a thread, and while one reads further up, the way down to what has come. */
export function ThreadEnd({ missed, onTap }: { missed: number; onTap: () => void }) {
  const text = useText(moreComponentText).thread;
  return (
    <>
      <View id={THREAD_END} className="thread__end" />
      {missed > 0 ? (
        <View className="thread__missed">
          <View
            className="thread__pill"
            hoverClass="thread__pill--pressed"
            ariaRole="button"
            ariaLive="polite"
            ariaLabel={text.missed(missed)}
            onClick={onTap}
          >
            <Icon glyph={chevronDown} size={16} />
            {text.missed(missed)}
          </View>
        </View>
      ) : null}
    </>
  );
}
