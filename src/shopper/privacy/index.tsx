import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { PageFrame } from '../../components/page-frame';
import { openPrivacyGuide } from '../../phone/privacy';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { openPage } from '../routes';
import './index.scss';

/** What is kept, who sees it, and for how long, in words a shopper would use. */
export default function PrivacyPage() {
  const text = useText(shopperText);
  return (
    <PageFrame title={text.privacy.title}>
      <View className="privacy">
        <View className="privacy__intro">{text.privacy.intro}</View>
        {text.privacy.items.map(({ title, body }) => (
          <View key={title} className="privacy__item">
            <View className="privacy__title" ariaRole="heading">
              {title}
            </View>
            <View className="privacy__body">{body}</View>
          </View>
        ))}
        <Button isBlock kind="primary" onTap={() => openPage('my-data')}>
          {text.privacy.myData}
        </Button>
        <Button kind="quiet" isBlock onTap={() => void openPrivacyGuide()}>
          {text.privacy.guide}
        </Button>
      </View>
    </PageFrame>
  );
}
