import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import type { Calendar, DayGroup } from '../../../../domain/calendar';
import { cloudNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { clock } from '../../../components/icon/glyphs/clock';
import { PageFrame } from '../../../components/page-frame';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { formatCalendar, hoursText } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import { zonesText, zoneWords } from '../../../text/zones';
import { ConflictNotice } from '../../components/conflict-notice';
import { DaysSheet } from './days-sheet';
import { ExceptionalDays } from './exceptional-days';
import { NewDaysSheet } from './new-days-sheet';
import { type Entry, useCalendar, type useHours } from './use-hours';
import { WeekCard } from './week-card';
import { ZoneSheet } from './zone-sheet';

interface Props {
  entry: Entry;
  shop: Calendar | null;
  list: ReturnType<typeof useHours>['list'];
}

/** What is being changed in a sheet: a weekday, exceptional days in a row, days that are still to be chosen, or the zone. */
export type Edited = { readonly weekday: number } | { readonly days: DayGroup } | 'new' | 'zone';

/** One calendar: in words, by the week, by its special days. Saved whole. */
export function CalendarEditor({ entry, shop, list, children }: PropsWithChildren<Props>) {
  const text = useText(hoursText);
  const zones = useText(zonesText);
  const language = useLanguage();
  const snackbar = useSnackbar();
  const page = useCalendar(entry, list.refresh);
  const [edited, setEdited] = useState<Edited>();
  const { calendar } = page;
  const isTeam = entry.teamId !== undefined;
  const words = (of: Calendar) => formatCalendar(of, cloudNow(), language);

  const save = async (): Promise<void> => {
    if (await page.save()) snackbar.show({ text: text.saved });
  };
  /** Changes it in one tap, which can be taken back. */
  const change = (next: Calendar | undefined, said: string): void => {
    page.change(next);
    snackbar.show({ text: said, undo: { text: text.undo, run: () => page.change(calendar) } });
  };
  const bar = (
    <Button
      kind="primary"
      isBlock
      isDisabled={!page.isChanged || page.problems.length > 0}
      isBusy={page.isSaving}
      onTap={() => void save()}
    >
      {text.save}
    </Button>
  );
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={bar}>
      <View className="hours">
        {children}
        {page.isConflict ? <ConflictNotice words={text.conflict} onTap={page.discard} /> : null}
        {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
        {page.problems.length > 0 ? (
          <View className="hours__wrong" ariaRole="alert">
            {text.wrong}
          </View>
        ) : null}
        {calendar ? (
          <>
            <View className="hours__words">
              <View className="hours__label">{text.now}</View>
              <View>{words(calendar)}</View>
            </View>
            <Button kind="quiet" isBlock className="hours__zone" onTap={() => setEdited('zone')}>
              {zones.row(zoneWords(calendar.zone, language))}
            </Button>
            <WeekCard calendar={calendar} problems={page.problems} onEdit={(weekday) => setEdited({ weekday })} />
            <ExceptionalDays
              calendar={calendar}
              problems={page.problems}
              onEdit={(days) => setEdited({ days })}
              onAdd={() => setEdited('new')}
              onChange={change}
            />
            <Button kind="quiet" isBlock onTap={() => change(undefined, isTeam ? text.droppedTeam : text.dropped)}>
              {isTeam ? text.dropTeam : text.drop}
            </Button>
          </>
        ) : (
          <EmptyState
            glyph={clock}
            title={isTeam && shop ? text.asShop : text.emptyTitle}
            hint={isTeam && shop ? text.asShopHint(words(shop)) : text.emptyHint}
          >
            <Button kind="primary" onTap={() => page.begin(shop)}>
              {isTeam ? text.own : text.begin}
            </Button>
          </EmptyState>
        )}
      </View>
      {calendar && edited ? (
        <EditedSheet
          calendar={calendar}
          edited={edited}
          onChange={page.change}
          onDone={change}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}

interface SheetProps {
  calendar: Calendar;
  edited: Edited;
  onChange: (next: Calendar) => void;
  /** Changes it in one tap, and says so. */
  onDone: (next: Calendar, said: string) => void;
  onClose: () => void;
}

/** The sheet for what is being changed. */
function EditedSheet({ calendar, edited, onChange, onDone, onClose }: SheetProps) {
  const zones = useText(zonesText);
  const language = useLanguage();
  if (edited === 'new') return <NewDaysSheet calendar={calendar} onChange={onChange} onClose={onClose} />;
  if (edited === 'zone') {
    const choose = (zone: string): void => {
      onClose();
      onDone({ ...calendar, zone }, zones.changed(zoneWords(zone, language)));
    };
    return <ZoneSheet calendar={calendar} onChoose={choose} onClose={onClose} />;
  }
  return <DaysSheet calendar={calendar} edited={edited} onChange={onChange} onCopied={onDone} onClose={onClose} />;
}
