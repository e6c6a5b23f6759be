/**
 * What Taro's component templates lack, and what they carry too much of.
 *
 * Taro types the aria properties but writes none of them into WXML; and it writes `business-id` into every button,
 * which the platform's own page of 2026 does not know and which is reported to disable the contact button.
 * The build patches the templates and the runtime with the same table, since both number attributes by their order.
 *
 * JavaScript, because the same file is read by Taro's command line (which compiles only a plugin's entry) and bundled.
 */
const LABELLED = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' };

const ADDED_ATTRIBUTES = {
  View: {
    ...LABELLED,
    'aria-live': '',
    'aria-modal': '',
    'aria-checked': '',
    'aria-disabled': '',
    'aria-selected': '',
    'aria-expanded': '',
  },
  Text: { ...LABELLED, 'aria-live': '' },
  Image: LABELLED,
  Button: { ...LABELLED, 'aria-disabled': '' },
  Input: LABELLED,
  Textarea: LABELLED,
  ScrollView: LABELLED,
  Switch: LABELLED,
};

const REMOVED_ATTRIBUTES = {
  Button: ['business-id'],
  // For a bank's keyboard, which a shop has no use for; every field's template carries them twice.
  Input: ['cert-path', 'length', 'time-stamp', 'nonce', 'salt', 'custom-hash'].map((name) => `safe-password-${name}`),
  // For regions and for lists. Dates are all that is picked here.
  Picker: ['custom-item', 'header-text', 'level', 'range', 'range-key', 'bindColumnChange', 'disabled', 'name'],
};

/**
 * Applies both tables to Taro's component table, in place.
 *
 * @param {Record<string, Record<string, unknown>>} components attributes with their defaults, by component
 */
function patchComponents(components) {
  for (const [name, added] of Object.entries(ADDED_ATTRIBUTES)) {
    components[name] = Object.assign(components[name] || {}, added);
  }
  for (const [name, removed] of Object.entries(REMOVED_ATTRIBUTES)) {
    for (const attribute of removed) delete components[name][attribute];
  }
}

module.exports = { patchComponents };
