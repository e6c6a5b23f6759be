import { Button } from '../../components/button';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import type { Bulk } from './use-bulk';

interface Props {
  bulk: Bulk;
  /** In a few words, at the end of a line that holds other things as well. */
  isShort?: boolean;
}

/** Begins choosing some of a list, and ends it. */
export function ChooseButton({ bulk, isShort = false }: Props) {
  const text = useText(bulkText);
  const begin = isShort ? text.chooseShort : text.choose;
  return (
    <Button
      kind="quiet"
      isBlock={!isShort}
      {...(isShort && { className: 'view-line__choose', label: bulk.chosen ? text.dropChoice : text.choose })}
      onTap={() => bulk.setChosen(bulk.chosen ? undefined : [])}
    >
      {bulk.chosen ? (isShort ? text.dropShort : text.dropChoice) : begin}
    </Button>
  );
}
