import { Button } from '../../components/button';
import { bulkText } from '../../text/bulk';
import { useText } from '../../text/define-text';
import type { Bulk } from './use-bulk';

/** Begins choosing some of a list, and ends it. */
export function ChooseButton({ bulk }: { bulk: Bulk }) {
  const text = useText(bulkText);
  return (
    <Button kind="quiet" isBlock onTap={() => bulk.setChosen(bulk.chosen ? undefined : [])}>
      {bulk.chosen ? text.dropChoice : text.choose}
    </Button>
  );
}
