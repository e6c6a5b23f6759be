import { useDeskSession } from '../../cloud';
import { PageFrame } from '../../components/page-frame';
import { useText } from '../../text/define-text';
import { deskSearchText } from '../../text/desk-search';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { SearchBody } from './search-body';
import { useSearch } from './use-search';

export default function DeskSearchPage() {
  const text = useText(deskSearchText);
  const desk = useDeskSession();
  const page = useSearch();
  const inPx = useInPx();
  if (desk.isOutsider || (desk.data && !desk.may('agent/ticket.search'))) return <NoPlace desk={desk} />;
  const { list } = page;
  return (
    <PageFrame className={inPx} title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <SearchBody page={page} />
    </PageFrame>
  );
}
