import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { ShutOut } from '../../components/shut-out';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { setLanguage, useLanguage } from '../../text/language';
import { merchantText } from '../../text/merchant';
import { setLargeType, useLargeType } from '../../theme/large-type';
import { FirstDay } from './first-day';
import './index.scss';
import { Menu } from './menu';
import { Newcomer } from './newcomer';
import { RenameSheet } from './rename-sheet';
import { useFirstDay } from './use-first-day';
import { useHome } from './use-home';
import { Warnings } from './warnings';

export default function HomePage() {
  const text = useText(merchantText);
  const page = useHome();
  const snackbar = useSnackbar();
  const { desk } = page;
  const [isRenaming, setRenaming] = useState(false);
  const firstDay = useFirstDay(desk);
  const data = firstDay.isAwaited ? undefined : desk.data;
  return (
    <PageFrame title={text.home.title} isStale={desk.isStale && Boolean(desk.error) && !desk.isOutsider}>
      {desk.isShutOut ? <ShutOut isBusy={desk.isLoading} onRetry={() => void desk.refresh()} /> : null}
      {desk.isOutsider && !desk.isShutOut ? (
        <Newcomer page={page} onClaimed={() => snackbar.show({ text: text.home.claimed })} />
      ) : null}
      {!desk.isOutsider && (desk.isLoading || firstDay.isAwaited) ? <Skeleton cards={3} lines={2} /> : null}
      {!desk.isOutsider && !desk.data && desk.error ? (
        <ErrorState error={desk.error} onRetry={() => void desk.refresh()} />
      ) : null}
      {data ? (
        <View className="home">
          <View className="home__hello" ariaRole="heading">
            {text.home.hello(data.member.name)}
          </View>
          <View className="home__roles">
            {data.member.roles.map((role) => (
              <StatusChip key={role} text={text.roles[role]} tone="brand" />
            ))}
            {data.member.teams.map(({ id, name }) => (
              <StatusChip key={id} text={name} />
            ))}
          </View>
          <Button kind="quiet" size="small" className="home__rename" onTap={() => setRenaming(true)}>
            {text.home.rename}
          </Button>
          <FirstDay firstDay={firstDay} snackbar={snackbar} />
          <Warnings isAdmin={data.member.roles.includes('admin')} />
          <Menu may={desk.may} missedCount={page.missedCount} />
        </View>
      ) : null}
      {desk.isOutsider || data ? <Display /> : null}
      {data && isRenaming ? (
        <RenameSheet
          member={data.member}
          onClose={() => setRenaming(false)}
          onRenamed={() => {
            setRenaming(false);
            snackbar.show({ text: text.home.renamed });
            void desk.refresh();
          }}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}

/** Large type and language, for people who never open the shopper's side. */
function Display() {
  const { home: text } = useText(merchantText);
  const isLarge = useLargeType();
  const language = useLanguage();
  return (
    <View className="home__display">
      <Button kind="quiet" onTap={() => setLargeType(!isLarge)}>
        {isLarge ? text.normalType : text.largeType}
      </Button>
      <Button kind="quiet" onTap={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {text.language}
      </Button>
    </View>
  );
}
