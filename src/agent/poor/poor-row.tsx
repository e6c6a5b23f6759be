import { useText } from '../../text/define-text';
import { poorText } from '../../text/poor-ratings';
import { SideRow } from '../queue/side-row';
import { openPoor } from '../routes';

/** The way to few stars, for who oversees the desk; `count` is absent for who does not. */
export function PoorRow({ count }: { count: number | undefined }) {
  const text = useText(poorText);
  if (count === undefined) return null;
  return (
    <SideRow words={text.row} state={count > 0 ? text.count(count) : text.none} isNew={count > 0} onTap={openPoor} />
  );
}
