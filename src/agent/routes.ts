import Taro from '@tarojs/taro';

/** Back to those who wait. */
export async function backToQueue(): Promise<void> {
  const hasBack = Taro.getCurrentPages().length > 1;
  await (hasBack ? Taro.navigateBack() : Taro.redirectTo({ url: '/agent/queue/index' }));
}

export function openTicket(ticketId: string): void {
  void Taro.navigateTo({ url: `/agent/ticket/index?id=${encodeURIComponent(ticketId)}` });
}
