import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { arrowRightLeft } from '../../components/icon/glyphs/arrow-right-left';
import { bellOff } from '../../components/icon/glyphs/bell-off';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { chartColumn } from '../../components/icon/glyphs/chart-column';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { clock } from '../../components/icon/glyphs/clock';
import { fileText } from '../../components/icon/glyphs/file-text';
import { headset } from '../../components/icon/glyphs/headset';
import { historyIcon } from '../../components/icon/glyphs/history';
import { send } from '../../components/icon/glyphs/send';
import { settings } from '../../components/icon/glyphs/settings';
import { star } from '../../components/icon/glyphs/star';
import { users } from '../../components/icon/glyphs/users';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { missedText } from '../../text/missed';
import { qualityText } from '../../text/quality';
import { toBoardText } from '../../text/to-board';
import { upTo99 } from '../../text/up-to-99';
import { openConnections, openMerchant, openRecords } from '../routes';

/** What this person's roles open, and nothing else. */
export function Menu({ may, missedCount }: { may: (action: string) => boolean; missedCount: number }) {
  const { home: text } = useText(merchantText);
  const board = useText(toBoardText);
  const missed = useText(missedText);
  const quality = useText(qualityText);
  const rows = [
    {
      action: 'agent/queue.list',
      glyph: headset,
      title: text.queue,
      hint: text.queueHint,
      open: () => void openUrl('/agent/queue/index'),
    },
    {
      action: 'figures/board.get',
      glyph: chartColumn,
      title: board.title,
      hint: board.hint,
      open: () => void openUrl('/figures/board/index'),
    },
    {
      action: 'agent/qa.list',
      glyph: star,
      title: quality.title,
      hint: quality.menuHint,
      open: () => void openUrl('/agent/qa/index'),
    },
    {
      action: 'merchant/faq.list',
      glyph: bookOpen,
      title: text.faq,
      hint: text.faqHint,
      open: () => openMerchant('faq'),
    },
    {
      action: 'exchange/faq.export',
      glyph: arrowRightLeft,
      title: text.exchange,
      hint: text.exchangeHint,
      open: () => openMerchant('faq/exchange'),
    },
    {
      action: 'merchant/member.list',
      glyph: users,
      title: text.members,
      hint: text.membersHint,
      open: () => openMerchant('members'),
    },
    {
      action: 'merchant/hours.get',
      glyph: clock,
      title: text.hours,
      hint: text.hoursHint,
      open: () => openMerchant('settings/hours'),
    },
    {
      action: 'merchant/operation.list',
      glyph: historyIcon,
      title: text.operations,
      hint: text.operationsHint,
      open: () => openRecords('operations'),
    },
    {
      action: 'exchange/tickets.exports',
      glyph: fileText,
      title: text.exports,
      hint: text.exportsHint,
      open: () => openRecords('exports'),
    },
    {
      action: 'merchant/connection.list',
      glyph: send,
      title: text.connections,
      hint: text.connectionsHint,
      open: () => openConnections('list'),
    },
    {
      // Leads have their team there, everybody who answers their own phrases.
      action: 'agent/cannedReply.save',
      glyph: settings,
      title: text.shopSettings,
      hint: text.shopSettingsHint,
      open: () => openMerchant('settings'),
    },
    // Only while there is something to look after.
    ...(missedCount > 0
      ? [
          {
            action: 'agent/missed.list',
            glyph: bellOff,
            title: missed.title,
            hint: missed.homeHint(upTo99(missedCount)),
            open: () => openMerchant('missed'),
          },
        ]
      : []),
  ].filter(({ action }) => may(action));
  if (rows.length === 0) return <View className="home__hint">{text.noMenu}</View>;
  return (
    <View className="menu">
      {rows.map(({ action, glyph, title, hint, open }) => (
        <View
          key={action}
          className="menu__row"
          hoverClass="menu__row--pressed"
          ariaRole="link"
          ariaLabel={`${title} ${hint}`}
          onClick={open}
        >
          <View className="menu__disc">
            <Icon glyph={glyph} />
          </View>
          <View className="menu__words">
            <View className="menu__title">{title}</View>
            <View className="menu__hint">{hint}</View>
          </View>
          <Icon glyph={chevronRight} size={20} className="menu__on" />
        </View>
      ))}
    </View>
  );
}
