import Taro from '@tarojs/taro';

export function openTicket(ticketId: string): void {
  void Taro.navigateTo({ url: `/agent/ticket/index?id=${encodeURIComponent(ticketId)}` });
}
