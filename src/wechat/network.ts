import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Whether the phone has a connection, as far as it knows itself. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    let isMounted = true;
    const hear = (status: { isConnected: boolean }): void => setOnline(status.isConnected);
    Taro.getNetworkType({
      success: ({ networkType }) => {
        if (isMounted) setOnline(networkType !== 'none');
      },
    });
    Taro.onNetworkStatusChange(hear);
    return () => {
      isMounted = false;
      Taro.offNetworkStatusChange(hear);
    };
  }, []);
  return isOnline;
}
