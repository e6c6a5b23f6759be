import { View } from '@tarojs/components';
import type { TicketForShopper } from '../../../contract';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { useText } from '../../text/define-text';
import { mergedMessagesText } from '../../text/merged-messages';
import { openPage } from '../routes';

/** Where a message goes on that was merged, which of theirs go on in this one, and what it was split into or from. */
export function MergedLinks({ ticket }: { ticket: TicketForShopper }) {
  const text = useText(mergedMessagesText);
  const { mergedIntoId, mergedIntoNumber, merged = [], splits = [], splitFrom } = ticket;
  return (
    <>
      {mergedIntoId && mergedIntoNumber ? <To id={mergedIntoId} text={text.into(mergedIntoNumber)} /> : null}
      {splitFrom ? <To id={splitFrom.id} text={text.splitFrom(splitFrom.number)} /> : null}
      {splits.map(({ id, number }) => (
        <To key={id} id={id} text={text.split(number)} />
      ))}
      {merged.map(({ id, number }) => (
        <To key={id} id={id} text={text.read(number)} />
      ))}
    </>
  );
}

function To({ id, text }: { id: string; text: string }) {
  return (
    <View
      className="message__merged"
      hoverClass="message__merged--pressed"
      ariaRole="link"
      onClick={() => openPage('message', { id })}
    >
      {text}
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}
