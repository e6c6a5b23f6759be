import { Button } from '../../components/button';
import { useText } from '../../text/define-text';
import { deskColumnsText } from '../../text/desk-columns';
import { SearchBody } from '../search/search-body';
import { useSearch } from '../search/use-search';

/** Looking for a ticket in the list's place. */
export function SearchColumn({ onLeave }: { onLeave: () => void }) {
  const text = useText(deskColumnsText);
  const page = useSearch();
  return (
    <>
      <SearchBody page={page} />
      <Button kind="quiet" isBlock onTap={onLeave}>
        {text.toList}
      </Button>
    </>
  );
}
