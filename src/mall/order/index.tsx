import { PageFrame } from '../../components/page-frame';
import { useText } from '../../text/define-text';
import { mallText } from '../../text/mall';

export default function Page() {
  const text = useText(mallText);
  return <PageFrame title={text.order} />;
}
