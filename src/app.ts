import { Component, type PropsWithChildren } from 'react';
import { startPlatform } from './phone/start';

/** The mini program. It starts the platform and draws nothing of its own: every page frames itself. */
export default class App extends Component<PropsWithChildren> {
  onLaunch(): void {
    startPlatform();
  }

  override render() {
    return this.props.children;
  }
}
