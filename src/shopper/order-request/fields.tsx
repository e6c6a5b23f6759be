import { View } from '@tarojs/components';
import { useState } from 'react';
import { type OrderRequestKind, REASONS_OF, REQUEST_CHARS, type RequestReason } from '../../../domain/orders';
import { ChoiceChips } from '../../components/choice-chips';
import { PicturePicker } from '../../components/picture-picker';
import { TextField } from '../../components/text-field';
import type { Change } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { orderRequestText } from '../../text/order-requests';
import { type Missing, type RequestDraft, takesPictures } from './draft';

interface Props {
  kind: OrderRequestKind;
  draft: RequestDraft;
  change: Change<RequestDraft>;
  missing: Missing | undefined;
  isBusy: boolean;
  onUploading: (isUploading: boolean) => void;
}

/** What has to be said of a request, and no more: an address, a reason, a picture. */
export function Fields({ kind, draft, change, missing, isBusy, onUploading }: Props) {
  const text = useText(orderRequestText);
  const reasons: readonly RequestReason[] = REASONS_OF[kind];
  return (
    <>
      {kind === 'change_address' ? <AddressFields draft={draft} change={change} isBusy={isBusy} /> : null}
      {reasons.length > 0 ? (
        <>
          <View className="request__label">{text.reason}</View>
          <ChoiceChips
            label={text.reason}
            options={reasons.map((value) => ({ value, label: text.reasons[value] }))}
            chosen={draft.reason ?? ''}
            onChoose={(reason) => reason && change((now) => ({ ...now, reason }))}
          />
        </>
      ) : null}
      {missing ? <View className="request__missing">{text[missing]}</View> : null}
      {kind === 'change_address' ? null : (
        <View className="request__paper">
          <TextField
            kind="lines"
            className="request__text"
            value={draft.text}
            label={text.more}
            maxChars={REQUEST_CHARS.text}
            isDisabled={isBusy}
            onChange={(value) => change((now) => ({ ...now, text: value }))}
          />
          {takesPictures(kind) ? (
            <>
              <View className="request__hint">{text.pictures}</View>
              <PicturePicker
                pictures={draft.pictures}
                onChange={(next) => change((now) => ({ ...now, pictures: next(now.pictures) }))}
                onBusy={onUploading}
              />
            </>
          ) : null}
        </View>
      )}
    </>
  );
}

const ADDRESS = ['name', 'phone', 'region', 'address'] as const;

function AddressFields({ draft, change, isBusy }: Pick<Props, 'draft' | 'change' | 'isBusy'>) {
  const text = useText(orderRequestText);
  const [isTouched, touch] = useState(false);
  return (
    <View className="request__paper">
      {ADDRESS.map((field) => (
        <TextField
          key={field}
          className={`request__field request__field--${field}`}
          value={draft[field]}
          label={text[field]}
          maxChars={REQUEST_CHARS[field]}
          {...(field === 'phone' && { type: 'number' as const })}
          isDisabled={isBusy}
          isFocused={field === 'name' && !isTouched && draft.name === ''}
          onChange={(value) => {
            touch(true);
            change((now) => ({ ...now, [field]: value }));
          }}
        />
      ))}
    </View>
  );
}
