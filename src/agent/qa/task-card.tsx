import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import type { Task } from './use-quality';

/** Where it is mended. */
const PLACES: Readonly<Record<Task['kind'], string>> = {
  faq: '/merchant/faq/index',
  canned: '/merchant/settings/canned/index',
};

interface Props {
  task: Task;
  isBusy: boolean;
  onClose: (taskId: string, as: 'done' | 'dropped') => void;
}

/** What an inspector found, with the way to where it is mended. */
export function TaskCard({ task, isBusy, onClose }: Props) {
  const text = useText(qualityText);
  return (
    <View className="task-card">
      <View className="task-card__words">{task.text}</View>
      <View className="task-card__more">{text.taskOf(text.raiseKinds[task.kind], task.raisedBy)}</View>
      <View className="task-card__steps">
        <Button size="small" onTap={() => void openUrl(PLACES[task.kind])}>
          {text.taskGo}
        </Button>
        <Button size="small" isDisabled={isBusy} onTap={() => onClose(task.id, 'dropped')}>
          {text.taskDrop}
        </Button>
        <Button size="small" kind="primary" isDisabled={isBusy} onTap={() => onClose(task.id, 'done')}>
          {text.taskDone}
        </Button>
      </View>
    </View>
  );
}
