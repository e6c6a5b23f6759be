import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call, useAction } from '../../cloud';
import { pageParam } from '../../phone/page-param';

/** Taking a place at the desk with an invitation's code, from the link or typed in. */
export function useJoin() {
  const [code, setCode] = useState(pageParam(useRouter().params, 'code') ?? '');
  const [hasJoined, setJoined] = useState(false);
  const accepting = useAction((key, given: string) => call('merchant', 'member.accept', { key, code: given }));
  const join = async (): Promise<void> => {
    if (await accepting.run(code.trim())) setJoined(true);
  };
  const type = (typed: string): void => {
    accepting.clearError();
    setCode(typed);
  };
  return { code, type, join, hasJoined, isJoining: accepting.isRunning, error: accepting.error };
}
