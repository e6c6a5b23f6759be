import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { Timeline } from '../../cloud';
import { moveBy, positionOf } from '../../phone/page-position';
import { entryId } from '../../phone/use-reading-position';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { Button } from '../button';
import { ErrorState } from '../error-state';
import { Icon } from '../icon';
import { arrowDown } from '../icon/glyphs/arrow-down';
import './index.scss';

export { Thread } from './thread';

/** The way to what came before, above the first entry, which stays under the reader's eyes when that is there. */
export function EarlierEntries({ timeline }: { timeline: Timeline }) {
  const text = useText(moreComponentText).thread;
  const firstId = timeline.entries[0]?.id;
  const held = useRef<{ id: string; top: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was held is put back where it was once others stand above it
  useEffect(() => {
    const { current } = held;
    held.current = undefined;
    if (!current) return;
    void positionOf(current.id).then((position) => {
      if (position) void moveBy(current.id, position.top - current.top);
    });
  }, [firstId]);
  if (!timeline.hasEarlier) return null;
  const load = (): Promise<void> =>
    timeline.loadEarlier(async () => {
      const position = firstId === undefined ? undefined : await positionOf(entryId(firstId));
      if (firstId !== undefined && position) held.current = { id: entryId(firstId), top: position.top };
    });
  return (
    <View className="thread__earlier">
      {timeline.earlierError ? <ErrorState isInline error={timeline.earlierError} /> : null}
      <Button kind="quiet" isBlock isBusy={timeline.isLoadingEarlier} onTap={() => void load()}>
        {text.earlier}
      </Button>
    </View>
  );
}

/** Above a thread's bottom bar: while one reads further up, the way down to what has come. */
export function ThreadEnd({ missed, onTap }: { missed: number; onTap: () => void }) {
  const text = useText(moreComponentText).thread;
  if (missed === 0) return null;
  return (
    <View
      className="thread__pill"
      hoverClass="thread__pill--pressed"
      ariaRole="button"
      ariaLabel={text.missedLabel(missed)}
      onClick={onTap}
    >
      <Icon glyph={arrowDown} size={16} />
      {text.missed(missed)}
    </View>
  );
}
