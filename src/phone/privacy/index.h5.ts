import { tellParent } from '../parent/index.h5';

/** Asks the page around us to show the privacy guide. */
export function openPrivacyGuide(): Promise<boolean> {
  tellParent({ api: 'openPrivacyContract' });
  return Promise.resolve(window.parent !== window);
}
