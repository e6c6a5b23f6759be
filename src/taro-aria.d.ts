import '@tarojs/components';

// Taro types two of these on two components; the build adds all of them (config/weapp-attributes).
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaLabel?: string;
    ariaRole?: string;
    ariaHidden?: boolean;
    ariaLive?: 'polite' | 'assertive' | 'off';
    ariaModal?: boolean;
    ariaChecked?: boolean;
    ariaDisabled?: boolean;
    ariaSelected?: boolean;
    ariaExpanded?: boolean;
    /** Of a heading, for a browser alone: WeChat knows none. 2 unless given. */
    ariaLevel?: number;
  }
}

// WeChat names it for a field of several lines only; our build writes it on every field.
declare module '@tarojs/components/types/Input' {
  interface InputProps {
    fixed?: boolean;
  }
}
