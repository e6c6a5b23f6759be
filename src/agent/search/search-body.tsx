import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { search as searchGlyph } from '../../components/icon/glyphs/search';
import { x } from '../../components/icon/glyphs/x';
import { ListFoot } from '../../components/list-foot';
import { Skeleton } from '../../components/skeleton';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { deskSearchText } from '../../text/desk-search';
import { FoundTicket } from './found-ticket';
import './index.scss';
import type { useSearch } from './use-search';

/** What is looked for and what was found: a phone's whole page, or a column of the desk. */
export function SearchBody({ page }: { page: ReturnType<typeof useSearch> }) {
  const text = useText(deskSearchText);
  const { list, typed, isAsked } = page;
  const { data } = list;
  return (
    <>
      <View className="desk-search__field">
        <Icon glyph={searchGlyph} size={20} className="desk-search__glyph" />
        <TextField
          className="desk-search__input"
          isFocused
          confirmType="search"
          maxChars={FIELD_CHARS.ticketSearch}
          value={typed}
          label={text.placeholder}
          onChange={page.type}
          onConfirm={page.search}
        />
        {typed ? (
          <View className="desk-search__clear" ariaRole="button" ariaLabel={text.clear} onClick={() => page.type('')}>
            <Icon glyph={x} size={20} />
          </View>
        ) : null}
        <Button kind="quiet" className="desk-search__go" isDisabled={typed.trim() === ''} onTap={page.search}>
          {text.go}
        </Button>
      </View>
      {page.labels.length > 0 ? (
        <View className="desk-search__labels">
          <ChoiceChips
            label={text.byLabel}
            options={page.labels.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={page.labelId ? [page.labelId] : []}
            onChoose={page.chooseLabel}
          />
        </View>
      ) : null}
      {!isAsked ? <EmptyState glyph={searchGlyph} title={text.beginTitle} hint={text.beginHint} /> : null}
      {isAsked && list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
      {list.error && !data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
      {data && isAsked ? <Found page={page} wordsIn={data.wordsIn} /> : null}
    </>
  );
}

/** What was found, newest first, and where words were looked for. */
function Found({ page, wordsIn }: { page: ReturnType<typeof useSearch>; wordsIn: number | undefined }) {
  const text = useText(deskSearchText);
  const { list } = page;
  const label = page.labels.find(({ id }) => id === page.labelId)?.name;
  const named = [label, page.words].filter(Boolean).join(' ');
  return (
    <View className="desk-search__found" ariaLive="polite">
      {list.items?.length === 0 ? (
        <EmptyState glyph={searchGlyph} title={text.none(named)} hint={text.noneHint} />
      ) : null}
      {list.items?.map((ticket) => (
        <FoundTicket key={ticket.id} ticket={ticket} now={page.now} />
      ))}
      <ListFoot list={list} more={text.more} />
      {wordsIn === undefined ? null : <View className="desk-search__bound">{text.wordsIn(wordsIn)}</View>}
    </View>
  );
}
