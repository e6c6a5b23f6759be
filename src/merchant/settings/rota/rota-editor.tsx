import { View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { USUAL_SLOT } from '../../../../domain/calendar';
import { ROTA_BOUNDS } from '../../../../domain/rota';
import { call, type OutputOf, type Resource, useAction } from '../../../cloud';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { clock } from '../../../components/icon/glyphs/clock';
import { PageFrame } from '../../../components/page-frame';
import { useSnackbar } from '../../../components/snackbar';
import { writeExported } from '../../../phone/exported-file';
import { useText } from '../../../text/define-text';
import { formatSlots } from '../../../text/hours';
import { useLanguage } from '../../../text/language';
import { formatWeekdays, rotaText } from '../../../text/rota';
import { ConflictNotice } from '../../components/conflict-notice';
import { BlockSheet } from './block-sheet';
import { type Block, EVERY_WORKDAY, shiftsOf } from './blocks';
import { DemandBars } from './demand-bars';
import { useRota } from './use-rota';
import { WhatIf } from './what-if';

type Rota = OutputOf<'merchant', 'rota.get'>;

interface Props {
  rota: Rota;
  list: Resource<Rota>;
}

/** One team's rota: how much comes when, who is there, and what a change would come to. Saved whole. */
export function RotaEditor({ rota, list, children }: PropsWithChildren<Props>) {
  const text = useText(rotaText);
  const language = useLanguage();
  const snackbar = useSnackbar();
  const page = useRota(rota, list.refresh);
  const [edited, setEdited] = useState<number | 'new'>();
  const { blocks } = page;
  const exporting = useAction((_key: string) =>
    call('merchant', 'rota.export', { teamId: rota.teamId, shifts: shiftsOf(blocks), language }),
  );

  const save = async (): Promise<void> => {
    if (await page.save()) snackbar.show({ text: text.saved });
  };
  const put = (at: number | 'new', block: Block): void => {
    setEdited(undefined);
    page.change(at === 'new' ? [...blocks, block] : blocks.map((old, nth) => (nth === at ? block : old)));
  };
  const remove = (at: number): void => {
    setEdited(undefined);
    page.change(blocks.filter((_block, nth) => nth !== at));
    snackbar.show({
      text: text.removed(blocks[at]?.name ?? ''),
      undo: { text: text.undo, run: () => page.change(blocks) },
    });
  };
  const discard = (): void => {
    page.discard();
    snackbar.show({ text: text.discarded, undo: { text: text.undo, run: () => page.change(blocks) } });
  };
  const handOut = async (): Promise<void> => {
    const answer = await exporting.run();
    if (!answer) return;
    const file = await writeExported(answer.text, answer.fileName);
    snackbar.show({ text: text.exported(file.fileName), undo: { text: text.send, run: file.send } });
  };
  const isFull = shiftsOf(blocks).length >= ROTA_BOUNDS.shifts;
  const bar = (
    <View className="rota__bar-row">
      {page.isChanged && rota.version > 0 ? <Button onTap={discard}>{text.discard}</Button> : null}
      <Button
        kind="primary"
        className="rota__save"
        isDisabled={!page.isChanged}
        isBusy={page.isSaving}
        onTap={() => void save()}
      >
        {text.save}
      </Button>
    </View>
  );
  const block = edited === undefined ? undefined : edited === 'new' ? newBlock(rota, blocks) : blocks[edited];
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={bar}>
      <View className="rota">
        {children}
        {page.isConflict ? <ConflictNotice words={text.conflict} onTap={page.discard} /> : null}
        {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
        {exporting.error ? <ErrorState isInline error={exporting.error} /> : null}
        <DemandBars byHour={rota.byHour} blocks={blocks} />
        <View className="rota__label" ariaRole="heading">
          {text.shifts}
        </View>
        {blocks.length === 0 ? <EmptyState glyph={clock} title={text.empty} hint={text.emptyHint} /> : null}
        {blocks.length > 0 ? (
          <View className="rota__card">
            {blocks.map((one, at) => {
              const [days, hours] = [formatWeekdays(one.weekdays, language), formatSlots(one.slots, language)];
              return (
                <View
                  // A place in the list is all that tells two like ones apart.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  key={at}
                  className="rota__row"
                  hoverClass="rota__row--pressed"
                  ariaRole="button"
                  ariaLabel={text.edit(one.name, days, hours)}
                  onClick={() => setEdited(at)}
                >
                  <View className="rota__who">{one.name}</View>
                  <View className="rota__when">
                    <View>{days}</View>
                    <View className="rota__times">{hours}</View>
                  </View>
                </View>
              );
            })}
          </View>
        ) : null}
        <View className="rota__below">
          <Button kind="quiet" isDisabled={isFull} onTap={() => setEdited('new')}>
            {isFull ? text.full : text.add}
          </Button>
          {blocks.length > 0 ? (
            <Button kind="quiet" isBusy={exporting.isRunning} onTap={() => void handOut()}>
              {text.export}
            </Button>
          ) : null}
        </View>
        <WhatIf page={page} hasHours={rota.calendar !== null} />
      </View>
      {edited !== undefined && block ? (
        <BlockSheet
          key={String(edited)}
          block={block}
          isNew={edited === 'new'}
          people={rota.people}
          onDone={(next) => put(edited, next)}
          onRemove={() => edited !== 'new' && remove(edited)}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}

/** Whoever of the team has no shift yet, at the usual hours. */
const newBlock = ({ people }: Rota, blocks: readonly Block[]): Block => ({
  name: people.find((name) => !blocks.some((block) => block.name === name)) ?? '',
  weekdays: EVERY_WORKDAY,
  slots: [blocks[blocks.length - 1]?.slots[0] ?? USUAL_SLOT],
});
