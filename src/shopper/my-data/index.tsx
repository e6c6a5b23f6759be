import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { ask } from '../../phone/ask';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { ownDataText } from '../../text/own-data';
import { formatWhen } from '../../text/time';
import './index.scss';
import { Kept } from './kept';
import { Looks } from './looks';
import { useMyData } from './use-my-data';

/** What is kept of this person, who looked at it, a copy to take, and deleting it. */
export default function MyDataPage() {
  const text = useText(ownDataText);
  const page = useMyData();
  const snackbar = useSnackbar();
  const { data } = page;
  const erase = async (): Promise<void> => {
    const isSure = await ask({
      title: text.deleteAsk,
      content: text.deleteAskHint,
      confirmText: text.deleteYes,
      cancelText: text.keep,
    });
    if (isSure && (await page.erase())) snackbar.show({ text: text.deletedNow });
  };
  return (
    <PageFrame title={text.title} isStale={data.isStale && Boolean(data.error)}>
      <View className="my-data">
        <View className="my-data__intro">{text.intro}</View>
        {data.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {data.error && !data.data ? <ErrorState error={data.error} onRetry={() => void data.refresh()} /> : null}
        {data.data ? (
          <>
            <Kept data={data.data} />
            <Looks looks={data.data.looks} />
            <Copy page={page} />
            <View className="my-data__card">
              <View className="my-data__title" ariaRole="heading">
                {text.delete}
              </View>
              {[text.deleteGone, text.deleteStays, text.deleteNotOurs, text.deleteLogs].map((words) => (
                <View key={words} className="my-data__hint my-data__said">
                  {words}
                </View>
              ))}
              <Erasure erasure={data.data.erasure} />
              {page.eraseError ? <ErrorState isInline error={page.eraseError} /> : null}
              <View className="my-data__step">
                <Button isBlock isBusy={page.isErasing} onTap={() => void erase()}>
                  {text.deleteGo}
                </Button>
              </View>
            </View>
          </>
        ) : null}
      </View>
      {snackbar.element}
    </PageFrame>
  );
}

/** How far it is with what was asked to be deleted. */
function Erasure({ erasure }: { erasure: { askedAt: number; isFinished: boolean } | undefined }) {
  const text = useText(ownDataText);
  const language = useLanguage();
  if (!erasure) return null;
  const words = erasure.isFinished ? text.deleted(formatWhen(erasure.askedAt, cloudNow(), language)) : text.deleting;
  return (
    <View className="my-data__told" ariaRole="status">
      {words}
    </View>
  );
}

/** A copy to take, part by part. */
function Copy({ page }: { page: ReturnType<typeof useMyData> }) {
  const text = useText(ownDataText);
  const { part } = page;
  const more = part?.nextCursor === undefined ? text.exportGo : text.exportMore;
  return (
    <View className="my-data__card">
      <View className="my-data__title" ariaRole="heading">
        {text.export}
      </View>
      <View className="my-data__hint">{text.exportHint}</View>
      {page.exportError ? <ErrorState isInline error={page.exportError} /> : null}
      {part ? (
        <View className="my-data__told" ariaRole="status">
          <View>{text.exported(part.file.fileName, part.count)}</View>
          <View className="my-data__steps">
            {part.file.open ? (
              <Button size="small" onTap={part.file.open}>
                {text.open}
              </Button>
            ) : null}
            <Button size="small" onTap={part.file.send}>
              {text.send}
            </Button>
          </View>
        </View>
      ) : null}
      <View className="my-data__step">
        <Button isBlock isBusy={page.isExporting} onTap={page.takeCopy}>
          {page.isExporting ? text.exporting : more}
        </Button>
      </View>
    </View>
  );
}
