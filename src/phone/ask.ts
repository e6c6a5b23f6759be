import Taro from '@tarojs/taro';
import { safely } from './safely';

interface Question {
  title: string;
  content?: string;
  confirmText: string;
  cancelText: string;
  /** Of the word that does it, where that cannot be undone. */
  confirmColor?: string;
}

/** Asks in WeChat's own dialog. A phone that cannot ask has not said yes. */
export async function ask(question: Question): Promise<boolean> {
  const answer = await safely(() => Taro.showModal(question));
  return answer?.confirm === true;
}
