import { Button } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { encodeSessionFrom } from '../../../domain/handoff';
import { cardUrl, openUrl } from '../../phone/pages';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { ContactButtonProps } from './props';
import './index.scss';

/** Opens the WeChat conversation. Only a real tap on WeChat's own button can, so nothing may stand above it. */
export function ContactButton(props: PropsWithChildren<ContactButtonProps>) {
  const { from, card, onTap, className = '', label, children } = props;
  const text = useText(componentText);
  return (
    <Button
      className={`wd-contact ${className}`}
      hoverClass="wd-contact--pressed"
      openType="contact"
      sessionFrom={encodeSessionFrom({ ...from, language: useLanguage() })}
      showMessageCard={Boolean(card)}
      sendMessageTitle={card?.title ?? ''}
      sendMessagePath={card?.path ?? ''}
      sendMessageImg={card?.img ?? ''}
      ariaLabel={label ?? text.contact}
      {...(onTap ? { onClick: onTap } : {})}
      // A card tapped inside the conversation does not navigate by itself.
      onContact={({ detail }) => detail.path && void openUrl(cardUrl(detail.path, detail.query))}
    >
      {children ?? text.contact}
    </Button>
  );
}
