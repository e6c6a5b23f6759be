export { foldDigits } from './fold-digits';
export { maskAddress, maskName, maskPhone, provinceAndCity } from './mask-fields';
export { maskText, maskTexts } from './mask-text';
export { pictureFormat, stripMetadata } from './strip-metadata';
export { withoutPersons } from './without-persons';
