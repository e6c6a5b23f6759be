import { type CSSProperties, useCallback, useEffect, useState } from 'react';
import type { CrowdState } from '../crowd/crowd';
import type { StageSetting } from '../wechat/types';
import { type ActivityEntry, addActivity } from './activity/activity';
import { Drawer } from './activity/drawer';
import { api, type OfferedCard } from './api';
import { AppFrame } from './app-frame';
import { tellFrame } from './bridge';
import { isChange } from './changes';
import { ClockBar } from './clock-bar';
import { CrowdControl } from './crowd-control';
import { type Language, useText } from './language';
import { Phone } from './phone';
import { SubscribeSheet } from './subscribe-sheet';
import { type StageEvent, useCloud, useNow } from './use-cloud';
import { useFirstMinute } from './use-first-minute';
import { useFit } from './use-fit';
import { type AppSeat, useFrames } from './use-frames';
import { useSeats } from './use-seats';
import type { WechatPlace } from './wechat/screen-props';
import { WechatScreen } from './wechat/wechat-screen';

/** One tap may change several things; the phones look once. */
const GATHER_MILLIS = 150;

interface TableProps {
  readonly setting: StageSetting;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** Three phones on a desk, their clock, and the drawer below. */
export function Table({ setting, language, onLanguage }: TableProps) {
  const text = useText();
  const fit = useFit();
  const { people, templates, shopName } = setting;
  const { seats, openings, sit, openPage } = useSeats(people);
  const [place, setPlace] = useState<WechatPlace>('list');
  const [offered, setOffered] = useState<OfferedCard>();
  const [news, setNews] = useState(0);
  const [changes, setChanges] = useState(0);
  const [activity, setActivity] = useState<readonly ActivityEntry[]>([]);
  const [crowd, setCrowd] = useState<CrowdState>();
  const [guests, setGuests] = useState<Readonly<Record<string, string>>>({});
  const isNew = useFirstMinute();
  const [isDrawerOpen, setDrawerOpen] = useState(false);

  const onEvent = useCallback((event: StageEvent) => {
    if (event.type === 'crowd') {
      setCrowd(event);
      const { guest } = event;
      if (guest) setGuests((known) => ({ ...known, [guest.openid]: guest.name }));
      return;
    }
    if (event.type !== 'function') setNews((count) => count + 1);
    if (isChange(event)) setChanges((count) => count + 1);
    setActivity((rows) => addActivity(rows, event));
  }, []);
  const { aheadMillis, isConnected, setNow } = useCloud(onEvent);
  const now = useNow(aheadMillis);

  const { frames, asking, answer } = useFrames({
    onContact: async (seat, { sessionFrom, card }) => {
      sit('wechat', seats[seat]);
      setPlace('conversation');
      setOffered(card);
      await api.enter(seats[seat], sessionFrom);
    },
  });
  useEffect(() => {
    for (const frame of [frames.shopper, frames.desk])
      tellFrame(frame.current, { type: 'phone-clock', now: Date.now() + aheadMillis });
  }, [aheadMillis, frames]);
  // Whoever watches three phones at once should not wait until each of them asks by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when something changed or the clock was turned
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const frame of [frames.shopper, frames.desk]) tellFrame(frame.current, { type: 'phone-look' });
    }, GATHER_MILLIS);
    return () => clearTimeout(timer);
  }, [changes, aheadMillis, frames]);

  const switchLanguage = () => {
    const next = language === 'zh' ? 'en' : 'zh';
    onLanguage(next);
    for (const frame of [frames.shopper, frames.desk])
      tellFrame(frame.current, { type: 'wechat-language', language: next });
  };

  const nameOf = (openid: string) =>
    people.find((person) => person.openid === openid)?.name ?? guests[openid] ?? openid.slice(0, 10);
  const personOf = (openid: string) => people.find((person) => person.openid === openid);
  const openFromWechat = (path: string) => {
    const seat = openPage(seats.wechat, path);
    if (seat) tellFrame(frames[seat].current, { type: 'wechat-navigate', path });
  };
  const appPhone = (seat: AppSeat) => (
    <Phone
      title={text.phones[seat]}
      person={personOf(seats[seat])}
      people={people}
      onPerson={(openid) => sit(seat, openid)}
      now={now}
      look="app"
      hint={isNew ? text.hints[seat] : undefined}
    >
      <AppFrame ref={frames[seat]} openid={seats[seat]} title={text.phones[seat]} opening={openings[seat]} />
      {asking?.seat === seat && (
        <SubscribeSheet
          key={asking.id}
          shopName={shopName}
          templates={templates.filter(({ id }) => asking.tmplIds.includes(id))}
          onAnswer={(choices) => answer(seats[seat], choices)}
        />
      )}
    </Phone>
  );
  const style = { '--scale': fit.scale, '--phone-height': `${fit.height}px` } as CSSProperties;
  return (
    <div className={`stage ${fit.isStacked ? 'is-stacked' : ''}`} style={style}>
      <main className="phones">
        {appPhone('shopper')}
        <Phone
          title={text.phones.wechat}
          person={personOf(seats.wechat)}
          people={people}
          onPerson={(openid) => {
            sit('wechat', openid);
            setPlace('list');
            setOffered(undefined);
          }}
          now={now}
          look="wechat"
          hint={isNew ? text.hints.wechat : undefined}
        >
          <WechatScreen
            key={seats.wechat}
            openid={seats.wechat}
            shopName={shopName}
            now={now}
            language={language}
            place={place}
            onPlace={setPlace}
            offered={offered}
            onOfferTaken={() => setOffered(undefined)}
            onOpenPage={openFromWechat}
            news={news}
          />
        </Phone>
        {appPhone('desk')}
      </main>
      <footer className="bottom-bar">
        <p className="brand">
          <b>{text.title}</b>
          <span>{shopName}</span>
        </p>
        <ClockBar now={now} language={language} onTurn={async (millis) => setNow((await api.turnClock(millis)).now)} />
        <CrowdControl told={crowd} />
        <div className="bottom-right">
          <output className="connection">{isConnected ? '' : text.disconnected}</output>
          <button type="button" className="chip" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={switchLanguage}>
            {text.otherLanguage}
          </button>
          <button
            type="button"
            className="chip is-drawer"
            aria-expanded={isDrawerOpen}
            aria-controls="activity"
            onClick={() => setDrawerOpen(!isDrawerOpen)}
          >
            {text.activity}
            {activity.length > 0 && <span className="count">{activity.length}</span>}
          </button>
        </div>
      </footer>
      <Drawer
        isOpen={isDrawerOpen}
        onClose={() => setDrawerOpen(false)}
        activity={activity}
        nameOf={nameOf}
        language={language}
      />
    </div>
  );
}
