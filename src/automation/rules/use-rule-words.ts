import { useText } from '../../text/define-text';
import { orderText } from '../../text/order';
import { rulesText } from '../../text/rules';
import { topicText } from '../../text/topics';
import type { Data, Rule } from './use-rules';

/** A rule in words: when, of which messages, what is done. */
export function useRuleWords({ teams = [], labels = [] }: Partial<Pick<Data, 'teams' | 'labels'>>) {
  const text = useText(rulesText);
  const topics = useText(topicText);
  const { states } = useText(orderText);
  const teamName = (id: string): string => teams.find((team) => team.id === id)?.name ?? text.otherTeam;
  const labelName = (id: string): string => labels.find((label) => label.id === id)?.name ?? text.gone;
  const whoOf = ({ when }: Rule): string => {
    const { inHours, isUnheld, waitedMinutes } = when;
    const parts = [
      when.teamIds.map(teamName),
      when.priorities.map((priority) => text.priorityNames[priority]),
      when.tiers.map((tier) => text.tierNames[tier]),
      when.topics.map((topic) => topics[topic]),
      when.channels.map((channel) => text.channelNames[channel]),
      when.orderStates.map((state) => states[state]),
      inHours === null ? [] : [inHours ? text.hourNames.in : text.hourNames.out],
      isUnheld ? [text.unheldSaid] : [],
      waitedMinutes === null ? [] : [text.waitedSaid(waitedMinutes)],
    ];
    return parts
      .filter(({ length }) => length > 0)
      .map((some) => some.join(text.or))
      .join(text.join);
  };
  const whatOf = ({ steps }: Rule): string => {
    const { labelIds, isUrgent, note, reply, toTeamId, tellsLeads } = steps;
    const { said } = text;
    const parts = [
      labelIds.length > 0 && said.labels(labelIds.map(labelName).join(text.and)),
      isUrgent && said.urgent,
      note !== null && said.note,
      reply !== null && said.reply,
      toTeamId !== null && said.toTeam(teamName(toTeamId)),
      tellsLeads && said.tellsLeads,
    ];
    return parts.filter(Boolean).join(text.join) || text.nothing;
  };
  return {
    whatOf,
    sentenceOf: (rule: Rule): string => text.sentence(text.events[rule.on], whoOf(rule), whatOf(rule)),
  };
}
