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
  // WeChat's page names `fixed` for a field of several lines only; written on both, one rule holds for all fields.
  Input: { ...LABELLED, fixed: 'false' },
  Textarea: LABELLED,
  ScrollView: LABELLED,
  Switch: LABELLED,
};

/**
 * All that is ever set on these. Their templates stand in the main package, those of fields twice, and carry an
 * attribute whether it is used or not; one that a page sets and this lacks would never reach WeChat.
 */
/** @type {Record<string, string[]>} */
const KEPT_ATTRIBUTES = {
  Button: [
    'open-type',
    'hover-class',
    'session-from',
    'send-message-title',
    'send-message-path',
    'send-message-img',
  ].concat(['show-message-card', 'bindContact', 'aria-label']),
  Input: [
    'value',
    'type',
    'placeholder',
    'placeholder-class',
    'disabled',
    'maxlength',
    'cursor-spacing',
    'focus',
  ].concat(['fixed', 'confirm-type', 'bindInput', 'bindBlur', 'bindConfirm', 'aria-label']),
  Textarea: ['value', 'placeholder', 'placeholder-class', 'disabled', 'maxlength', 'cursor-spacing', 'focus'].concat([
    'fixed',
    'auto-height',
    'show-confirm-bar',
    'disable-default-padding',
    'bindInput',
    'bindBlur',
    'aria-label',
  ]),
  MovableArea: [],
  MovableView: ['direction', 'inertia', 'x', 'y', 'damping', 'bindChange', 'bindTouchEnd', 'bindTouchCancel'],
  // What is drawn on it by a script; a finger that comes and goes is all it tells.
  Canvas: ['type', 'bindTouchStart', 'bindTouchEnd'],
  // Dates are all that is picked.
  Picker: ['mode', 'value', 'start', 'end', 'fields', 'bindChange', 'bindCancel'],
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
  for (const [name, kept] of Object.entries(KEPT_ATTRIBUTES)) {
    const attributes = components[name] ?? {};
    for (const attribute of Object.keys(attributes)) if (!kept.includes(attribute)) delete attributes[attribute];
  }
}

module.exports = { patchComponents, KEPT_ATTRIBUTES };
