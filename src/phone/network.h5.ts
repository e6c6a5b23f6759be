import { useEffect, useState } from 'react';

/**
 * Whether the browser has a connection, as far as it knows itself. Taro asks `navigator.connection`, which desktop browsers
 * lack or never change; all of them tell `onLine`.
 */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(() => window.navigator.onLine);
  useEffect(() => {
    const hear = (): void => setOnline(window.navigator.onLine);
    hear();
    window.addEventListener('online', hear);
    window.addEventListener('offline', hear);
    return () => {
      window.removeEventListener('online', hear);
      window.removeEventListener('offline', hear);
    };
  }, []);
  return isOnline;
}
