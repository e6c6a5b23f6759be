/** What a phone keeps, as much of Taro as our storage asks for. Put it in Taro's place with `jest.mock`. */
export const storage = new Map<string, unknown>();

export const taro = {
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => storage.delete(key),
  },
};
