// NutUI, one component at a time with its own styles, in WarmDesk's colours.
import './controls.scss';
import '@nutui/nutui-react-taro/dist/es/packages/textarea/style/css';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import '@nutui/nutui-react-taro/dist/es/packages/rate/style/css';
import '@nutui/nutui-react-taro/dist/es/packages/checkbox/style/css';

export { default as Checkbox } from '@nutui/nutui-react-taro/dist/es/packages/checkbox';
export { default as Popup } from '@nutui/nutui-react-taro/dist/es/packages/popup';
export { default as Rate } from '@nutui/nutui-react-taro/dist/es/packages/rate';
export { default as TextArea } from '@nutui/nutui-react-taro/dist/es/packages/textarea';
