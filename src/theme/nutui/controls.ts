// The only door to NutUI. The build makes one module of it all (config/bundle-controls.js), with our icons inside.
export { Checkbox } from '@nutui/nutui-react-taro/dist/es/packages/checkbox/checkbox';
export { Radio } from '@nutui/nutui-react-taro/dist/es/packages/radio/radio';
