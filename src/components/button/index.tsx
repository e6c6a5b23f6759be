import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './index.scss';

interface Props {
  onTap?: (() => void) | undefined;
  /** `primary` for the one thing to do next, `plain` for the rest, `quiet` for text alone. Default `plain`. */
  kind?: 'primary' | 'plain' | 'quiet';
  size?: 'normal' | 'small';
  isBlock?: boolean;
  isDisabled?: boolean | undefined;
  isBusy?: boolean | undefined;
  /** What a screen reader says when the text alone does not tell. */
  label?: string;
  className?: string;
}

/** A button without a control library, for the main package and for whoever needs no more. */
export function Button(props: PropsWithChildren<Props>) {
  const {
    onTap,
    kind = 'plain',
    size = 'normal',
    isBlock,
    isDisabled,
    isBusy,
    label,
    className = '',
    children,
  } = props;
  const isOff = Boolean(isDisabled || isBusy);
  const classes = ['wd-button', `wd-button--${kind}`, `wd-button--${size}`, className];
  if (isBlock) classes.push('wd-button--block');
  if (isOff) classes.push(isBusy ? 'wd-button--busy' : 'wd-button--off');
  return (
    <View
      className={classes.join(' ')}
      hoverClass={isOff ? 'none' : 'wd-button--pressed'}
      hoverStayTime={80}
      {...(isOff || !onTap ? {} : { onClick: onTap })}
      ariaRole="button"
      ariaDisabled={isOff}
      ariaLabel={label ?? ''}
    >
      {children}
    </View>
  );
}
