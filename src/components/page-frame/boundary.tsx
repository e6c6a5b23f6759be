import { View } from '@tarojs/components';
import { Component, type PropsWithChildren } from 'react';
import { componentText } from '../../text/components';
import { getLanguage } from '../../text/language';
import { Button } from '../button';

/** Where drawing a page fails it says so and offers another try, instead of staying blank for ever. */
export class Boundary extends Component<PropsWithChildren, { hasFailed: boolean }> {
  constructor(props: PropsWithChildren) {
    super(props);
    // Not as a field: that would bring a compiler's helper into the main package.
    this.state = { hasFailed: false };
  }

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const text = componentText[getLanguage()];
    return (
      <View className="wd-page wd-page--failed" ariaRole="alert">
        <View>{text.notDrawn}</View>
        <Button onTap={() => this.setState({ hasFailed: false })}>{text.retry}</Button>
      </View>
    );
  }
}
