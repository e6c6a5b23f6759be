import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { safely } from '../../../phone/safely';

/** WeChat draws the bar; only its title is ours, because it follows the person's language. */
export function NavigationBar({ title }: { title: string }) {
  useEffect(() => {
    void safely(() => Taro.setNavigationBarTitle({ title }));
  }, [title]);
  return null;
}
