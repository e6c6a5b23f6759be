declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    /** The platform being built; the compiler puts the word in, so that the other platform's code falls away. */
    readonly TARO_ENV: 'weapp' | 'h5';
  }
}
