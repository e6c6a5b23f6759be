import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { charCount, OUR_LIMITS } from '../../../domain/kernel';
import { TOPICS } from '../../../domain/ticket';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { PicturePicker } from '../../components/picture-picker';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { orderText } from '../../text/order';
import { shopperText } from '../../text/shopper';
import { OrderPicker } from '../components/order-picker';
import { AskToBeTold } from '../notices/ask-to-be-told';
import { useTopicNames } from '../shop-words';
import { CallbackFields } from './callback-fields';
import './index.scss';
import { Sent } from './sent';
import { useLeaveMessage } from './use-leave-message';

export default function LeaveMessagePage() {
  const text = useText(shopperText);
  const states = useText(orderText).states;
  const topics = useTopicNames();
  const [isChoosingOrder, setChoosingOrder] = useState(false);
  const [isUploading, setUploading] = useState(false);
  const { draft, change, topic, notices, missing, sending, send, sent, searched } = useLeaveMessage();
  if (sent) return <Sent ticketId={sent.ticketId} isNotified={sent.isNotified || notices.left > 0} notices={notices} />;

  const bar = (
    <Button kind="primary" isBlock isDisabled={isUploading} isBusy={sending.isRunning} onTap={() => void send()}>
      {sending.isRunning ? text.leave.sending : isUploading ? text.leave.uploading : text.leave.send}
    </Button>
  );
  return (
    <PageFrame title={text.leave.title} bottomBar={bar}>
      <View className="leave">
        <View className="leave__order" ariaRole="button" onClick={() => setChoosingOrder(true)}>
          <View className="leave__order-title">
            {draft.order ? `${draft.order.title} · ${states[draft.order.state]}` : text.leave.noOrder}
          </View>
          <Text className="leave__change">{text.leave.change}</Text>
        </View>
        <View className="leave__label">{text.leave.topic}</View>
        <ChoiceChips
          label={text.leave.topic}
          options={TOPICS.map((value) => ({ value, label: topics[value] }))}
          chosen={topic}
          onChoose={(value) => change({ ...draft, topic: value })}
        />
        <View className={`leave__paper ${missing === 'text' ? 'leave__paper--missing' : ''}`}>
          <TextField
            kind="lines"
            className="leave__text"
            value={draft.text}
            label={text.leave.placeholder}
            maxChars={OUR_LIMITS.ticketTextChars}
            isDisabled={sending.isRunning}
            onChange={(value) => change({ ...draft, text: value })}
          />
          <View className="leave__saved">
            {draft.text ? `${text.leave.autosaved} · ${charCount(draft.text)}/${OUR_LIMITS.ticketTextChars}` : ''}
          </View>
          <PicturePicker
            pictures={draft.pictures}
            onChange={(next) => change((now) => ({ ...now, pictures: next(now.pictures) }))}
            onBusy={setUploading}
          />
        </View>
        {missing === 'text' ? <View className="leave__missing">{text.leave.needText}</View> : null}
        {searched && !draft.text.includes(searched) ? (
          <View className="leave__searched">{text.leave.searched(searched)}</View>
        ) : null}
        <CallbackFields draft={draft} change={change} isPhoneWrong={missing === 'phone'} />
        {notices.canAsk ? (
          <View className="leave__notice">
            <Checkbox
              isChecked={draft.wantsNotice}
              label={text.leave.notifyMe}
              onChange={(wantsNotice) => change({ ...draft, wantsNotice })}
            />
            <Text className="leave__left">{text.leave.noticesLeft(notices.left)}</Text>
          </View>
        ) : null}
        <AskToBeTold notices={notices} isAskedElsewhere />
        {sending.error ? <ErrorState isInline isKept error={sending.error} /> : null}
      </View>
      <OrderPicker
        isOpen={isChoosingOrder}
        onClose={() => setChoosingOrder(false)}
        onChoose={(order) => {
          setChoosingOrder(false);
          const chosen = order && { id: order.id, title: order.title, state: order.state };
          change({ ...draft, order: chosen, hasChosenOrder: true });
        }}
      />
    </PageFrame>
  );
}
