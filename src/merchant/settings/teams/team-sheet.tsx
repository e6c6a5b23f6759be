import { View } from '@tarojs/components';
import { TOPICS, type Topic } from '../../../../domain/events';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { TAKEN } from '../../../../domain/routing';
import { Checkbox } from '../../../components/checkbox';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { teamsText } from '../../../text/teams';
import { topicText } from '../../../text/topics';
import { SheetFoot } from '../sheet-foot';
import { RoutingFields } from './routing-fields';
import '../sheet.scss';
import type { Made, Team, TeamsState } from './use-teams';

interface Props {
  page: TeamsState;
  /** Undefined for a new one. */
  team: Team | undefined;
  teams: readonly Team[];
  /** Whether the caller says what comes to it, and not its name alone. */
  mayShape: boolean;
  onClose: () => void;
  onSaved: (name: string, made: Made) => void;
  onArchive: (team: Team) => void;
}

/** A team's name, its topics, whether the rest comes to it. */
export function TeamSheet({ page, team, teams, mayShape, onClose, onSaved, onArchive }: Props) {
  const text = useText(teamsText);
  const { draft, change, clear } = useDraft(`team.${team?.id ?? 'new'}`, {
    name: team?.name ?? '',
    topics: team?.topics ?? ([] as Topic[]),
    isDefault: team?.isDefault ?? false,
    routing: team?.routing ?? TAKEN,
  });
  const name = draft.name.trim();
  const isNameOfAnother = teams.some((one) => one.id !== team?.id && one.name === name);
  const save = async (): Promise<void> => {
    const { topics, isDefault, routing } = draft;
    const words = mayShape ? { name, topics, routing, ...(isDefault ? { isDefault } : {}) } : { name, routing };
    const made = await page.save(team?.id, words as Parameters<typeof page.save>[1]);
    if (!made) return;
    clear();
    onSaved(name, made);
  };
  return (
    <Sheet
      title={team?.name ?? text.newTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={
            team && mayShape && !team.isDefault ? { words: text.archive, run: () => onArchive(team) } : undefined
          }
          words={text.save}
          isBusy={page.isChanging}
          canSave={name !== '' && !isNameOfAnother}
          onSave={() => void save()}
        />
      }
    >
      <TextField
        label={text.name}
        value={draft.name}
        maxChars={FIELD_CHARS.teamName}
        isWrong={isNameOfAnother}
        onChange={(typed) => change({ ...draft, name: typed })}
      />
      {mayShape ? (
        <>
          <TopicChips
            team={team}
            teams={teams}
            chosen={draft.topics}
            onChange={(topics) => change({ ...draft, topics })}
          />
          {team?.isDefault ? null : (
            <Checkbox
              className="setting__check"
              isChecked={draft.isDefault}
              label={`${text.makeDefault}：${text.makeDefaultDo}`}
              onChange={(isDefault) => change({ ...draft, isDefault })}
            />
          )}
        </>
      ) : null}
      <RoutingFields routing={draft.routing} onChange={(routing) => change({ ...draft, routing })} />
    </Sheet>
  );
}

interface TopicProps {
  team: Team | undefined;
  teams: readonly Team[];
  chosen: readonly Topic[];
  onChange: (topics: Topic[]) => void;
}

/** What comes to it; what another team has now says so. The default team gives nothing up by itself. */
function TopicChips({ team, teams, chosen, onChange }: TopicProps) {
  const text = useText(teamsText);
  const names = useText(topicText);
  const keeps = (topic: Topic): boolean => Boolean(team?.isDefault && team.topics.includes(topic));
  const labelOf = (topic: Topic): string => {
    const owner = teams.find((one) => one.topics.includes(topic));
    return owner && owner.id !== team?.id && !owner.isDefault ? text.takenFrom(names[topic], owner.name) : names[topic];
  };
  const toggle = (topic: Topic): void => {
    if (keeps(topic)) return;
    onChange(chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic]);
  };
  return (
    <>
      <View className="setting__label">{text.topics}</View>
      <ChoiceChips
        label={text.topics}
        options={TOPICS.map((topic) => ({ value: topic, label: labelOf(topic) }))}
        chosen={TOPICS.filter((topic) => chosen.includes(topic) || keeps(topic))}
        onChoose={toggle}
      />
      <View className="setting__hint">{team?.isDefault ? text.defaultTopicsHint : text.topicsHint}</View>
    </>
  );
}
