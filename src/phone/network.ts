import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { safely } from './safely';

/** Whether the phone has a connection, as far as it knows itself. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    let isMounted = true;
    const hear = (status: { isConnected: boolean }): void => setOnline(status.isConnected);
    void safely(() => Taro.getNetworkType()).then((answer) => {
      if (isMounted && answer) setOnline(answer.networkType !== 'none');
    });
    void safely(() => Taro.onNetworkStatusChange(hear));
    return () => {
      isMounted = false;
      void safely(() => Taro.offNetworkStatusChange(hear));
    };
  }, []);
  return isOnline;
}
