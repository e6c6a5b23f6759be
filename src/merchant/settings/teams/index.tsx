import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { useDeskSession } from '../../../cloud';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { ask } from '../../../phone/ask';
import { useText } from '../../../text/define-text';
import { teamsText } from '../../../text/teams';
import { DANGER } from '../../members/danger';
import { openMerchant } from '../../routes';
import './index.scss';
import { TeamCard } from './team-card';
import { TeamSheet } from './team-sheet';
import { type Made, type Team, useTeams } from './use-teams';

/** Which teams there are, what comes to each, and who is in them. */
export default function TeamsPage() {
  const text = useText(teamsText);
  const session = useDeskSession();
  const page = useTeams();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<string | 'new'>();
  const { list } = page;
  const mayShape = session.may('merchant/team.archive');
  const teams = list.data?.teams ?? [];
  const standing = teams.filter(({ isArchived }) => !isArchived);
  const archived = mayShape ? teams.filter(({ isArchived }) => isArchived) : [];

  const edit = (which: string | undefined): void => {
    page.clearError();
    setEdited(which);
  };
  const say = (words: string, made: Made): void =>
    snackbar.show({
      text: words,
      ...(mayShape && {
        undo: {
          text: text.undo,
          run: () => void page.undo(made).then((isUndone) => isUndone && snackbar.show({ text: text.undone })),
        },
      }),
    });
  const archive = async (team: Team): Promise<void> => {
    const heir = standing.find(({ isDefault }) => isDefault)?.name ?? '';
    const isSure = await ask({
      title: text.archiveAsk(team.name),
      content: text.archiveHint(heir, team.members.length),
      confirmText: text.archiveYes,
      confirmColor: DANGER,
      cancelText: text.keep,
    });
    const made = isSure ? await page.archive(team.id) : undefined;
    if (!made) return;
    edit(undefined);
    say(text.archived(team.name), made);
  };
  const restore = async ({ id, name }: Team): Promise<void> => {
    const made = await page.save(id, { name });
    if (made) say(text.restored(name), made);
  };
  const isFull = standing.length >= LIST_COUNTS.teams;
  const bar = mayShape ? (
    <Button kind="primary" isBlock isDisabled={isFull} onTap={() => edit('new')}>
      {isFull ? text.full(LIST_COUNTS.teams) : text.add}
    </Button>
  ) : undefined;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)} bottomBar={list.data ? bar : undefined}>
      <View className="teams">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data ? <View className="teams__hint">{text.hint}</View> : null}
        {standing.map((team) => (
          <TeamCard key={team.id} team={team} onTap={team.mayRename ? () => edit(team.id) : undefined} />
        ))}
        {list.data && session.may('merchant/member.list') ? (
          <Button kind="quiet" isBlock onTap={() => openMerchant('members')}>
            {text.toMembers}
          </Button>
        ) : null}
        {archived.length > 0 ? <View className="teams__label">{text.isArchived}</View> : null}
        {archived.map((team) => (
          <View key={team.id} className="teams__gone">
            <View className="teams__gone-name">{team.name}</View>
            <Button size="small" isDisabled={isFull} isBusy={page.isChanging} onTap={() => void restore(team)}>
              {text.restore}
            </Button>
          </View>
        ))}
      </View>
      {edited ? (
        <TeamSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited}.${list.data?.version}`}
          page={page}
          team={standing.find(({ id }) => id === edited)}
          teams={standing}
          mayShape={mayShape}
          onClose={() => edit(undefined)}
          onSaved={(name, made) => {
            edit(undefined);
            say(text.saved(name), made);
          }}
          onArchive={(team) => void archive(team)}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
