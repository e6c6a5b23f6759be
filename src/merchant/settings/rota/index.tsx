import { View } from '@tarojs/components';
import { ChoiceChips } from '../../../components/choice-chips';
import { DeskError } from '../../../components/desk-error';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { rotaText } from '../../../text/rota';
import '../hours/index.scss';
import './index.scss';
import { RotaEditor } from './rota-editor';
import { useRotas } from './use-rota';

export default function RotaPage() {
  const text = useText(rotaText);
  const { rota, choose } = useRotas();
  const { data } = rota;
  if (!data) {
    return (
      <PageFrame title={text.title}>
        <View className="rota">
          {rota.isLoading ? <Skeleton cards={2} lines={5} /> : null}
          {rota.error ? <DeskError error={rota.error} onRetry={() => void rota.refresh()} /> : null}
        </View>
      </PageFrame>
    );
  }
  return (
    <RotaEditor key={data.teamId} rota={data} list={rota}>
      {data.teams.length > 1 ? (
        <ChoiceChips
          label={text.which}
          options={data.teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={data.teamId}
          onChoose={choose}
        />
      ) : null}
    </RotaEditor>
  );
}
