import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { missedText } from '../../text/missed';
import { type Heading, settingsText } from '../../text/settings';
import { openConnections, openMerchant, openRules } from '../routes';

interface LinkedPage {
  readonly heading: Heading;
  /** Who may call it sees the line. */
  readonly action: string;
  readonly title: string;
  readonly hint: string;
  readonly open: () => void;
}

/** What is set on a page of its own, each under its heading. */
export function useLinkedPages(): readonly LinkedPage[] {
  const { links: text, settings } = useText(settingsText);
  const { home } = useText(merchantText);
  const missed = useText(missedText);
  return [
    {
      heading: 'shop',
      action: 'merchant/hours.get',
      title: home.hours,
      hint: home.hoursHint,
      open: () => openMerchant('settings/hours'),
    },
    {
      heading: 'shop',
      action: 'merchant/page.save',
      title: settings.namedPages.title,
      hint: settings.namedPages.does,
      open: () => openMerchant('settings/pages'),
    },
    {
      heading: 'shop',
      action: 'merchant/link.list',
      title: text.outside,
      hint: text.outsideHint,
      open: () => openConnections('links'),
    },
    {
      heading: 'people',
      action: 'merchant/member.list',
      title: home.members,
      hint: home.membersHint,
      open: () => openMerchant('members'),
    },
    {
      heading: 'people',
      action: 'merchant/team.list',
      title: text.teams,
      hint: text.teamsHint,
      open: () => openMerchant('settings/teams'),
    },
    {
      heading: 'people',
      action: 'merchant/rota.get',
      title: text.rota,
      hint: text.rotaHint,
      open: () => openMerchant('settings/rota'),
    },
    {
      heading: 'conversation',
      action: 'merchant/campaign.list',
      title: settings.campaigns.title,
      hint: settings.campaigns.does,
      open: () => openMerchant('settings/campaigns'),
    },
    {
      heading: 'notices',
      action: 'agent/missed.list',
      title: missed.title,
      hint: missed.settingsHint,
      open: () => openMerchant('missed'),
    },
    {
      heading: 'queue',
      action: 'merchant/promise.get',
      title: settings.promises.title,
      hint: settings.promises.does,
      open: () => openMerchant('settings/promises'),
    },
    {
      heading: 'notices',
      action: 'merchant/template.list',
      title: text.templates,
      hint: text.templatesHint,
      open: () => openMerchant('settings/templates'),
    },
    {
      heading: 'tickets',
      action: 'agent/cannedReply.save',
      title: text.canned,
      hint: text.cannedHint,
      open: () => openMerchant('settings/canned'),
    },
    {
      heading: 'tickets',
      action: 'agent/macro.save',
      title: text.macros,
      hint: text.macrosHint,
      open: () => openMerchant('settings/macros'),
    },
    {
      heading: 'tickets',
      action: 'merchant/rule.get',
      title: text.rules,
      hint: text.rulesHint,
      open: openRules,
    },
    {
      heading: 'tickets',
      action: 'merchant/word.list',
      title: settings.wordLists.title,
      hint: settings.wordLists.does,
      open: () => openMerchant('settings/words'),
    },
    {
      heading: 'tickets',
      action: 'merchant/label.save',
      title: text.labels,
      hint: text.labelsHint,
      open: () => openMerchant('settings/labels'),
    },
  ];
}
