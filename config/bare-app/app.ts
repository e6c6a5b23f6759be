import { Component, type PropsWithChildren } from 'react';

/** Three empty pages: what Taro itself costs, to compare our main package with. */
export default class App extends Component<PropsWithChildren> {
  override render() {
    return this.props.children;
  }
}
