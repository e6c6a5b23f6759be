import { View } from '@tarojs/components';
import { useState } from 'react';
import { FIRST_POLICIES, PROMISE_BOUNDS, type ServicePolicy } from '../../../../domain/service-level';
import { newKey } from '../../../cloud';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { clock } from '../../../components/icon/glyphs/clock';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { promisesText } from '../../../text/promises';
import { SettingRow } from '../setting-row';
import './index.scss';
import { PolicySheet } from './policy-sheet';
import { usePolicyWords } from './use-policy-words';
import { type Made, type Policy, type PromisesState, usePromises } from './use-promises';

type Data = NonNullable<PromisesState['list']['data']>;

/** What is promised to whom: in the order in which it is asked. */
export default function PromisesPage() {
  const text = useText(promisesText);
  const page = usePromises();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<Policy>();
  const { list } = page;
  const { policies = [], isForAll = false, teams = [] } = list.data ?? {};
  const edit = (policy: Policy | undefined): void => {
    page.clearError();
    // What is changed next could no longer be taken back by it.
    snackbar.hide();
    setEdited(policy);
  };
  const say = (said: string, { version, before }: Made): void => {
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.save(before, version)) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: said, undo: { text: text.undo, run: () => void undo() } });
  };
  const begin = async (): Promise<void> => {
    const made = await page.save(FIRST_POLICIES.map(copied));
    if (made) say(text.begun, made);
  };
  const isFull = policies.length >= PROMISE_BOUNDS.promises;
  const add = (): void => edit(newPolicy(isForAll ? [] : teams.slice(0, 1).map(({ id }) => id)));
  const bar = !list.data ? undefined : policies.length > 0 ? (
    <Button kind="primary" isBlock isDisabled={isFull} onTap={add}>
      {isFull ? text.full : text.add}
    </Button>
  ) : (
    <Begin isFor={isForAll} isBusy={page.isSaving} onTap={() => void begin()} />
  );
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={bar}>
      <View className="promises">
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data ? <Policies data={list.data} onEdit={edit} /> : null}
      </View>
      {edited ? (
        <PolicySheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited.id}.${list.data?.version}`}
          page={page}
          policies={policies}
          policy={edited}
          onClose={() => edit(undefined)}
          onDone={say}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}

/** Those there are; where there is none, those that are offered to who may take them. */
function Policies({ data, onEdit }: { data: Data; onEdit: (policy: Policy) => void }) {
  const text = useText(promisesText);
  const { policies, ownIds, isForAll, teams, hasHours } = data;
  const isNone = policies.length === 0;
  const shown = isNone && isForAll ? FIRST_POLICIES.map(copied) : policies;
  return (
    <>
      {isNone ? (
        <EmptyState glyph={clock} title={text.empty} hint={isForAll ? text.emptyHint : text.emptyLead} />
      ) : (
        <View className="promises__hint">{text.hint}</View>
      )}
      {!hasHours && shown.some(({ isInHours }) => isInHours) ? (
        <View className="promises__no-hours">{text.noHours}</View>
      ) : null}
      {shown.length > 0 ? (
        <View className="settings__card">
          {shown.map((policy) => (
            <PolicyRow
              key={policy.id}
              policy={policy}
              teams={teams}
              onTap={ownIds.includes(policy.id) ? () => onEdit(policy) : undefined}
            />
          ))}
        </View>
      ) : null}
    </>
  );
}

/** Whoever promises for the whole shop may take what is offered. */
function Begin({ isFor, isBusy, onTap }: { isFor: boolean; isBusy: boolean; onTap: () => void }) {
  const text = useText(promisesText);
  if (!isFor) return null;
  return (
    <Button kind="primary" isBlock isBusy={isBusy} onTap={onTap}>
      {text.begin}
    </Button>
  );
}

interface RowProps {
  policy: Policy;
  teams: readonly { readonly id: string; readonly name: string }[];
  /** Undefined where it is not theirs to change. */
  onTap: (() => void) | undefined;
}

function PolicyRow({ policy, teams, onTap }: RowProps) {
  const words = usePolicyWords(teams);
  const hint = `${words.whoOf(policy)} · ${words.whenOf(policy)}`;
  if (onTap) return <SettingRow title={words.nameOf(policy)} value={words.whatOf(policy)} hint={hint} onTap={onTap} />;
  return (
    <View className="settings__row promises__fixed">
      <View className="settings__words">
        <View className="settings__title">{words.nameOf(policy)}</View>
        <View className="settings__value">{words.whatOf(policy)}</View>
        <View className="settings__hint">{hint}</View>
      </View>
    </View>
  );
}

const newPolicy = (teamIds: string[]): Policy => ({
  id: `p${newKey()}`.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64),
  name: '',
  match: { teamIds, topics: [], tiers: [], priorities: [], channels: [] },
  targets: { first: 30, next: 60, resolution: 480 },
  isInHours: true,
});

/** A copy that may be sent. */
function copied({ match, targets, ...policy }: ServicePolicy): Policy {
  const { teamIds, topics, tiers, priorities, channels } = match;
  return {
    ...policy,
    match: {
      teamIds: [...teamIds],
      topics: [...topics],
      tiers: [...tiers],
      priorities: [...priorities],
      channels: [...channels],
    },
    targets: { ...targets },
  };
}
